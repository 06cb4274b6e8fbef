package org.plenary.plan;

import org.jspecify.annotations.Nullable;

/// Mistakes in English, for whoever has no words for their codes.
final class Sentences {

  private Sentences() {}

  static String of(Mistake mistake) {
    return switch (mistake) {
      case Mistake.OfFile it -> ofFile(it);
      case Mistake.OfFields it -> ofFields(it);
      case Mistake.OfValues it -> ofValue(it);
      case Mistake.OfKeys it -> ofKey(it);
      case Mistake.OfRules it -> ofRule(it);
    };
  }

  private static String ofFile(Mistake.OfFile mistake) {
    return switch (mistake) {
      case Mistake.FileTooLarge(int most, int bytes) ->
          "Expected a file of at most " + most + " bytes, found " + bytes + ".";
      case Mistake.NotUtf8() -> "Expected text in UTF-8, found bytes that are not.";
      case Mistake.ForbiddenCharacter(var character) ->
          "The character " + character + " is not allowed in a plan: remove it.";
      case Mistake.NotYaml(var problem) ->
          problem == null ? "This is not YAML." : "This is not YAML: " + problem + ".";
      case Mistake.TooDeep(int most) ->
          "Expected at most " + most + " levels of lists and mappings.";
      case Mistake.YamlFeature(var feature) ->
          "Plans do without " + feature.phrase() + ": write out what is meant.";
      case Mistake.EmptyFile() -> "Expected a plan, found an empty file.";
      case Mistake.NewerFormat(int format) ->
          "This plan is of a later format; expected format "
              + format
              + ", the latest that this release of Plenary reads.";
      case Mistake.MoreErrors(int count) -> "Further errors are not listed: " + count + ".";
    };
  }

  private static String ofFields(Mistake.OfFields mistake) {
    return switch (mistake) {
      case Mistake.MissingField(var field) -> "Expected the field \"" + field + "\" here.";
      case Mistake.UnknownField(var field, var fields, var closest) ->
          "There is no field \""
              + field
              + "\" here."
              + (closest == null
                  ? " Expected one of " + String.join(", ", fields) + "."
                  : meant(closest));
      case Mistake.Repeated(var value, int line) ->
          "Expected \"" + value + "\" once; it stands on line " + line + " already.";
      case Mistake.IdleField(var field, var other, var value) ->
          "The field \""
              + field
              + "\" means nothing where "
              + other
              + " is \""
              + value
              + "\": remove it.";
      case Mistake.OneOfFields(var fields) ->
          "Expected exactly one of the fields " + String.join(", ", fields) + ".";
    };
  }

  private static String ofValue(Mistake.OfValues mistake) {
    return switch (mistake) {
      case Mistake.WrongType(var expected, var found, var value) ->
          expected(expected.phrase(), value == null ? found.phrase() : value);
      case Mistake.WrongFormat(var expected, var value) -> expected(expected.phrase(), value);
      case Mistake.UnknownWord(var words, var value) ->
          expected("one of " + String.join(", ", words), value);
      case Mistake.OutOfRange(long min, long max, var value) ->
          expected("a whole number from " + min + " to " + max, value);
      case Mistake.WrongCount(int min, int max, int count) ->
          "Expected a list of " + min + " to " + max + ", found " + count + ".";
      case Mistake.EmptyText() -> "Expected a text that is not empty.";
      case Mistake.TextTooLong(int most) -> "Expected a text of at most " + most + " characters.";
      case Mistake.SeveralLines() -> "Expected a text of one line.";
      case Mistake.MissingLanguage(var language) ->
          "Expected a text in the workshop's first language, " + language + ".";
    };
  }

  private static String ofKey(Mistake.OfKeys mistake) {
    return switch (mistake) {
      case Mistake.UnknownKey(var among, var key, var closest) ->
          "There is no \"" + key + "\" among " + among.phrase() + "." + meant(closest);
      case Mistake.KeyTaken(var among, var key, int line) ->
          "Expected a key that is not yet among "
              + among.phrase()
              + "; \""
              + key
              + "\" stands on line "
              + line
              + " already.";
      case Mistake.ReservedKey(var key) ->
          "Expected another key: \"" + key + "\" is the room that everyone shares.";
    };
  }

  private static String ofRule(Mistake.OfRules mistake) {
    return switch (mistake) {
      case Mistake.EmailTaken() -> "Expected an e-mail address that nobody else has.";
      case Mistake.HeadWithoutDelegation() ->
          "Expected a delegation beside it: who has none is not its head.";
      case Mistake.SecondHead(var delegation, int line) ->
          "Expected at most one head for delegation \""
              + delegation
              + "\"; the one on line "
              + line
              + " is.";
      case Mistake.MaxTooLow(long least) ->
          "Expected a max of at least " + least + ", because of the min.";
      case Mistake.TooManySteps(int most) -> "Expected a scale of at most " + most + " steps.";
      case Mistake.NotEarlier(var key) ->
          "Expected a key of what comes earlier in the programme; \"" + key + "\" does not.";
      case Mistake.NotComparable(var key) ->
          "Expected the key of a poll of the same type and bounds; \"" + key + "\" is another.";
      case Mistake.DayOrder(var after) ->
          "Expected a day after " + after + ": days stand once and in order.";
      case Mistake.WrongMinutes(int min, int max, int sum) ->
          "Expected "
              + min
              + " to "
              + max
              + " minutes here or as the sum of the items, found "
              + sum
              + ".";
      case Mistake.InBoth(var values, var fields) ->
          "Expected "
              + String.join(" and ", values)
              + " in "
              + String.join(" or ", fields)
              + ", found in both.";
      case Mistake.CodeTaken() ->
          "This code leads to another workshop; expected one that is free, or none.";
    };
  }

  private static String expected(String what, String found) {
    return "Expected " + what + ", found " + found + ".";
  }

  private static String meant(@Nullable String closest) {
    return closest == null ? "" : " Did you mean \"" + closest + "\"?";
  }
}
