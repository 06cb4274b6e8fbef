package org.plenary.poll;

import java.util.HashSet;
import java.util.List;
import org.plenary.ids.OptionKey;
import org.plenary.poll.Checked.Right;
import org.plenary.poll.Checked.Wrong;

/// Checks that an answer is one that the poll takes, and brings it into one form, so that the same
/// choice is always the same answer.
final class AnswerCheck {

  private AnswerCheck() {}

  static Checked<Answer> check(PollDefinition definition, Answer answer) {
    return switch (answer) {
      case Answer.One one when definition.type().equals("single") -> one(definition, one);
      case Answer.Many(var options) when definition.type().equals("multi") ->
          many(definition, options);
      case Answer.Value value when definition.type().equals("scale") -> value(definition, value);
      case Answer.One _, Answer.Many _, Answer.Value _ -> new Wrong<>(PollRefusals.WRONG_TYPE);
    };
  }

  private static Checked<Answer> one(PollDefinition definition, Answer.One one) {
    return Counting.options(definition).contains(one.option())
        ? new Right<>(one)
        : new Wrong<>(PollRefusals.UNKNOWN_OPTION);
  }

  private static Checked<Answer> many(PollDefinition definition, List<OptionKey> sent) {
    var options = Counting.options(definition);
    // Before anything is built of them: the sender may have repeated one a million times
    if (sent.size() > options.size()) {
      return new Wrong<>(PollRefusals.TOO_MANY);
    }
    var chosen = new HashSet<>(sent);
    if (chosen.isEmpty()) {
      return new Wrong<>(PollRefusals.EMPTY);
    }
    if (!options.containsAll(chosen)) {
      return new Wrong<>(PollRefusals.UNKNOWN_OPTION);
    }
    var max = definition.maxChoices();
    if (max != null && chosen.size() > max) {
      return new Wrong<>(PollRefusals.TOO_MANY);
    }
    return new Right<>(new Answer.Many(options.stream().filter(chosen::contains).toList()));
  }

  private static Checked<Answer> value(PollDefinition definition, Answer.Value value) {
    return value.number() < Counting.lowest(definition)
            || value.number() > Counting.highest(definition)
        ? new Wrong<>(PollRefusals.OUT_OF_RANGE)
        : new Right<>(value);
  }
}
