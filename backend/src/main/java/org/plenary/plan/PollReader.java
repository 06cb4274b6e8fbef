package org.plenary.plan;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// Reads the `polls` of a session.
final class PollReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of(
          "key",
          "question",
          "type",
          "options",
          "optionsFrom",
          "min",
          "max",
          "maxChoices",
          "points",
          "correct",
          "by",
          "answers",
          "results",
          "anonymous",
          "secret",
          "moderated",
          "comparesWith");

  private final LocalDateTime starts;

  /// @param starts when the session starts
  PollReader(LocalDateTime starts) {
    this.starts = starts;
  }

  Poll read(Value value) {
    Fields fields = value.fields(FIELDS);
    Reading reading = value.reading();
    String key = fields.require("key").definedKey(Names.Kind.POLL);
    Text question = fields.require("question").text();
    PollForm form = PollForms.read(fields);
    reading.polls().put(key, starts, form);
    @Nullable String compared =
        fields.find("comparesWith").map(other -> compared(other, key, form)).orElse(null);
    return new Poll(
        key,
        question,
        form,
        fields.word("by", PollBy.PERSON),
        fields.word("answers", PollAnswers.FIRST),
        fields.word("results", PollResults.AFTER_CLOSE),
        fields.flag("anonymous", false),
        fields.flag("secret", false),
        fields.flag("moderated", false),
        compared);
  }

  private static String compared(Value value, String key, PollForm form) {
    String other = value.reference(Names.Kind.POLL);
    Timeline<PollForm> polls = value.reading().polls();
    value
        .reading()
        .later(() ->
            polls
                .find(other)
                .ifPresent(otherForm -> {
                  if (!polls.isBefore(other, key)) {
                    value.wrong(new Mistake.NotEarlier(Quote.bare(other)));
                  } else if (!isComparable(form, otherForm)) {
                    value.wrong(new Mistake.NotComparable(Quote.bare(other)));
                  }
                }));
    return other;
  }

  private static boolean isComparable(PollForm form, PollForm other) {
    return switch (form) {
      case PollForm.Scale _, PollForm.WholeNumber _ -> form.equals(other);
      case PollForm.Single _,
          PollForm.Multi _,
          PollForm.Ranking _,
          PollForm.Points _,
          PollForm.OpenText _,
          PollForm.WordCloud _,
          PollForm.Quiz _ ->
          form.type() == other.type();
    };
  }
}
