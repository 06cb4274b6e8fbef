package org.plenary.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a poll asks, and what an answer may be.
public sealed interface PollForm {

  PollType type();

  /// Choose one option.
  record Single(Choices choices) implements PollForm {
    @Override
    public PollType type() {
      return PollType.SINGLE;
    }
  }

  /// Choose several options.
  ///
  /// @param maxChoices null for all
  record Multi(Choices choices, @Nullable Integer maxChoices) implements PollForm {
    @Override
    public PollType type() {
      return PollType.MULTI;
    }
  }

  /// A whole number of a few, bounds included.
  record Scale(int min, int max) implements PollForm {
    @Override
    public PollType type() {
      return PollType.SCALE;
    }
  }

  /// A whole number, bounds included.
  ///
  /// @param min null for no bound
  /// @param max null for no bound
  record WholeNumber(@Nullable Long min, @Nullable Long max) implements PollForm {
    @Override
    public PollType type() {
      return PollType.NUMBER;
    }
  }

  /// Put options in order.
  ///
  /// @param maxChoices null for all
  record Ranking(Choices choices, @Nullable Integer maxChoices) implements PollForm {
    @Override
    public PollType type() {
      return PollType.RANKING;
    }
  }

  /// Spend at most so many points on options.
  record Points(Choices choices, int points) implements PollForm {
    @Override
    public PollType type() {
      return PollType.POINTS;
    }
  }

  /// Write a text.
  record OpenText() implements PollForm {
    @Override
    public PollType type() {
      return PollType.OPEN_TEXT;
    }
  }

  /// Write a word or two.
  record WordCloud() implements PollForm {
    @Override
    public PollType type() {
      return PollType.WORD_CLOUD;
    }
  }

  /// Choose what is right: one option where one is correct, else many.
  record Quiz(List<Option> options, List<String> correct) implements PollForm {

    public Quiz {
      options = List.copyOf(options);
      correct = List.copyOf(correct);
    }

    @Override
    public PollType type() {
      return PollType.QUIZ;
    }
  }
}
