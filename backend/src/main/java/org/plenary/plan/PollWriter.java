package org.plenary.plan;

/// Writes the polls of a session.
final class PollWriter {

  private final String language;

  PollWriter(String language) {
    this.language = language;
  }

  Yaml poll(Poll poll) {
    Entries entries =
        new Entries(language)
            .string("key", poll.key())
            .text("question", poll.question())
            .word("type", poll.type());
    form(entries, poll.form());
    return entries
        .word("by", poll.by(), PollBy.PERSON)
        .word("answers", poll.answers(), PollAnswers.FIRST)
        .word("results", poll.results(), PollResults.AFTER_CLOSE)
        .flag("anonymous", poll.anonymous(), false)
        .flag("secret", poll.secret(), false)
        .flag("moderated", poll.moderated(), false)
        .string("comparesWith", poll.comparesWith())
        .yaml();
  }

  private void form(Entries entries, PollForm form) {
    switch (form) {
      case PollForm.Single(var choices) -> choices(entries, choices);
      case PollForm.Multi(var choices, var most) -> {
        choices(entries, choices);
        entries.number("maxChoices", most);
      }
      case PollForm.Ranking(var choices, var most) -> {
        choices(entries, choices);
        entries.number("maxChoices", most);
      }
      case PollForm.Points(var choices, int points) -> {
        choices(entries, choices);
        entries.put("points", Yaml.of(points));
      }
      case PollForm.Scale(int min, int max) ->
          entries.put("min", Yaml.of(min)).put("max", Yaml.of(max));
      case PollForm.WholeNumber(var min, var max) -> entries.number("min", min).number("max", max);
      case PollForm.Quiz(var options, var correct) ->
          entries.list("options", options, this::option).strings("correct", correct);
      case PollForm.OpenText _, PollForm.WordCloud _ -> {}
    }
  }

  private void choices(Entries entries, Choices choices) {
    switch (choices) {
      case Choices.Listed(var options) -> entries.list("options", options, this::option);
      case Choices.From(String worksheet, String column, int top) ->
          entries.put(
              "optionsFrom",
              new Entries(language)
                  .string("worksheet", worksheet)
                  .string("column", column)
                  .put("top", Yaml.of(top))
                  .yaml());
    }
  }

  Yaml option(Option option) {
    return new Entries(language).string("key", option.key()).text("label", option.label()).yaml();
  }
}
