package org.plenary.workshop;

import org.plenary.plan.Breakout;
import org.plenary.plan.Poll;

/// A poll or breakout made on the spot, as it is to stand in the plan.
public sealed interface Draft {

  String key();

  /// A poll.
  record OfPoll(Poll poll) implements Draft {
    @Override
    public String key() {
      return poll.key();
    }
  }

  /// A breakout.
  record OfBreakout(Breakout breakout) implements Draft {
    @Override
    public String key() {
      return breakout.key();
    }
  }

  /// Makes the draft once its key is known.
  @FunctionalInterface
  interface Making {
    Draft under(String key);
  }
}
