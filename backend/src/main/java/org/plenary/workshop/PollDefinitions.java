package org.plenary.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PollKey;
import org.plenary.plan.Choices;
import org.plenary.plan.Poll;
import org.plenary.plan.PollForm;
import org.plenary.poll.PollDefinition;

/// Turns polls of the plan into the definitions that a session opens.
final class PollDefinitions {

  private PollDefinitions() {}

  static PollDefinition of(Poll planned, int rank, @Nullable ItemKey item) {
    var shape = shape(planned.form());
    return new PollDefinition(
        new PollKey(planned.key()),
        rank,
        Definitions.text(planned.question()),
        item,
        planned.type().word(),
        shape.options(),
        shape.min(),
        shape.max(),
        shape.maxChoices(),
        by(planned),
        answers(planned),
        results(planned),
        planned.anonymous(),
        planned.secret());
  }

  private record Shape(
      List<PollDefinition.Option> options,
      @Nullable Long min,
      @Nullable Long max,
      @Nullable Integer maxChoices) {

    static Shape choosing(Choices choices, @Nullable Integer maxChoices) {
      return new Shape(PollDefinitions.listed(choices), null, null, maxChoices);
    }

    static Shape between(@Nullable Long min, @Nullable Long max) {
      return new Shape(List.of(), min, max, null);
    }
  }

  private static Shape shape(PollForm form) {
    return switch (form) {
      case PollForm.Single(var choices) -> Shape.choosing(choices, null);
      case PollForm.Multi(var choices, var maxChoices) -> Shape.choosing(choices, maxChoices);
      case PollForm.Scale(int min, int max) -> Shape.between((long) min, (long) max);
      case PollForm.WholeNumber(var min, var max) -> Shape.between(min, max);
      case PollForm.Ranking(var choices, var maxChoices) -> Shape.choosing(choices, maxChoices);
      case PollForm.Points(var choices, _) -> Shape.choosing(choices, null);
      case PollForm.OpenText() -> Shape.between(null, null);
      case PollForm.WordCloud() -> Shape.between(null, null);
      case PollForm.Quiz(var options, _) -> Shape.choosing(new Choices.Listed(options), null);
    };
  }

  private static List<PollDefinition.Option> listed(Choices choices) {
    return switch (choices) {
      case Choices.Listed(var options) ->
          options.stream()
              .map(option ->
                  new PollDefinition.Option(
                      new OptionKey(option.key()), Definitions.text(option.label())))
              .toList();
      case Choices.From _ -> List.of();
    };
  }

  private static PollDefinition.By by(Poll planned) {
    return switch (planned.by()) {
      case PERSON -> PollDefinition.By.PERSON;
      case DELEGATION -> PollDefinition.By.DELEGATION;
    };
  }

  private static PollDefinition.AnswersRule answers(Poll planned) {
    return switch (planned.answers()) {
      case FIRST -> PollDefinition.AnswersRule.FIRST;
      case HEAD -> PollDefinition.AnswersRule.HEAD;
      case MAJORITY -> PollDefinition.AnswersRule.MAJORITY;
    };
  }

  private static PollDefinition.Results results(Poll planned) {
    return switch (planned.results()) {
      case LIVE -> PollDefinition.Results.LIVE;
      case AFTER_CLOSE -> PollDefinition.Results.AFTER_CLOSE;
      case RELEASED -> PollDefinition.Results.RELEASED;
      case HIDDEN -> PollDefinition.Results.HIDDEN;
    };
  }
}
