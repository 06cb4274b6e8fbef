package org.plenary.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be wrong in a plan file. Each kind has a code; its components are what a sentence about
/// it names, and clients get them by their names.
public sealed interface Mistake {

  /// Such as `plan.missing-field`.
  default String code() {
    return code(getClass());
  }

  /// The code of a kind follows from its name here, which stays the same in later releases.
  static String code(Class<?> kind) {
    return "plan."
        + kind.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /// What was expected, in English.
  default String sentence() {
    return Sentences.of(this);
  }

  /// @param text what somebody typed
  static Mistake unknownWord(List<String> words, String text) {
    return new UnknownWord(words, Quote.of(text));
  }

  /// @param key what somebody typed
  static Mistake unknownKey(Among among, String key, Optional<String> closest) {
    return new UnknownKey(among, Quote.bare(key), closest.map(Quote::bare).orElse(null));
  }

  /// In the file as a whole: its bytes, its YAML, its format.
  sealed interface OfFile extends Mistake {}

  /// More bytes than a plan may have.
  record FileTooLarge(int most, int bytes) implements OfFile {}

  /// Bytes that are no text in UTF-8.
  record NotUtf8() implements OfFile {}

  /// A character that does harm, such as `U+202E`.
  record ForbiddenCharacter(String character) implements OfFile {}

  /// @param problem what the parser says, in English
  record NotYaml(@Nullable String problem) implements OfFile {}

  /// Lists and mappings within each other.
  record TooDeep(int most) implements OfFile {}

  /// Something of YAML that plans do without.
  record YamlFeature(Feature feature) implements OfFile {}

  /// Nothing but space and comments.
  record EmptyFile() implements OfFile {}

  /// @param format the latest that this release reads
  record NewerFormat(int format) implements OfFile {}

  /// So many mistakes are not listed.
  record MoreErrors(int count) implements OfFile {}

  /// In which fields stand somewhere.
  sealed interface OfFields extends Mistake {}

  /// A field that must be there.
  record MissingField(String field) implements OfFields {}

  /// @param fields that there may be here
  /// @param closest the field that was probably meant
  record UnknownField(String field, List<String> fields, @Nullable String closest)
      implements OfFields {
    public UnknownField {
      fields = List.copyOf(fields);
    }
  }

  /// A field, a key or a word that stands a second time in its mapping or list.
  ///
  /// @param line of the first
  record Repeated(String value, int line) implements OfFields {}

  /// A field that means nothing beside what another one says.
  record IdleField(String field, String other, String value) implements OfFields {}

  /// Of these fields there must be exactly one.
  record OneOfFields(List<String> fields) implements OfFields {
    public OneOfFields {
      fields = List.copyOf(fields);
    }
  }

  /// In a value, whatever stands elsewhere.
  sealed interface OfValues extends Mistake {}

  /// Something of another type.
  ///
  /// @param value as it stands in the file, shortened; null unless `found` says that there is one
  record WrongType(Expected expected, Found found, @Nullable String value) implements OfValues {}

  /// A text or number that is not written as it should be.
  ///
  /// @param value as it stands in the file, shortened
  record WrongFormat(Expected expected, String value) implements OfValues {}

  /// A word that is none of a closed set.
  record UnknownWord(List<String> words, String value) implements OfValues {
    public UnknownWord {
      words = List.copyOf(words);
    }
  }

  /// A whole number outside of its bounds.
  record OutOfRange(long min, long max, String value) implements OfValues {}

  /// A list that is too short or too long.
  record WrongCount(int min, int max, int count) implements OfValues {}

  /// A text without characters.
  record EmptyText() implements OfValues {}

  /// A text of too many characters.
  record TextTooLong(int most) implements OfValues {}

  /// A text with line breaks where it stands on one line.
  record SeveralLines() implements OfValues {}

  /// Texts by language without the workshop's first one.
  record MissingLanguage(String language) implements OfValues {}

  /// In a key, or in what refers to one.
  sealed interface OfKeys extends Mistake {}

  /// A reference that leads nowhere.
  ///
  /// @param closest the key that was probably meant
  record UnknownKey(Among among, String key, @Nullable String closest) implements OfKeys {}

  /// A key that another has.
  ///
  /// @param line of the other
  record KeyTaken(Among among, String key, int line) implements OfKeys {}

  /// A key that has a meaning of its own.
  record ReservedKey(String key) implements OfKeys {}

  /// In what is right by itself and does not go with the rest.
  sealed interface OfRules extends Mistake {}

  /// An e-mail address that somebody else has.
  record EmailTaken() implements OfRules {}

  /// A head of nothing.
  record HeadWithoutDelegation() implements OfRules {}

  /// @param line of the first head
  record SecondHead(String delegation, int line) implements OfRules {}

  /// A `max` below what the `min` allows.
  record MaxTooLow(long least) implements OfRules {}

  /// A scale of too many steps.
  record TooManySteps(int most) implements OfRules {}

  /// A poll or breakout that comes too late to be referred to.
  record NotEarlier(String key) implements OfRules {}

  /// A poll of another type or other bounds.
  record NotComparable(String key) implements OfRules {}

  /// A day that does not come after the one before it.
  record DayOrder(LocalDate after) implements OfRules {}

  /// A session without minutes whose items come to too few or too many.
  record WrongMinutes(int min, int max, int sum) implements OfRules {}

  /// What stands in both of two fields that exclude each other.
  record InBoth(List<String> values, List<String> fields) implements OfRules {
    public InBoth {
      values = List.copyOf(values);
      fields = List.copyOf(fields);
    }
  }

  /// A join code that leads to another workshop.
  record CodeTaken() implements OfRules {}
}
