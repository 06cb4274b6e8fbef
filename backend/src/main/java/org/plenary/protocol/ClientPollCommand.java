package org.plenary.protocol;

import org.jspecify.annotations.Nullable;

/// What is asked of the polls of a session.
public sealed interface ClientPollCommand extends ClientCommand {

  /// `poll.open`, `close`, `publish` and `reopen`.
  record ChangePoll(Turn turn, String poll) implements ClientPollCommand {

    /// The steps of a poll's life.
    public enum Turn {
      OPEN("poll.open"),
      CLOSE("poll.close"),
      PUBLISH("poll.publish"),
      REOPEN("poll.reopen");

      private final String command;

      Turn(String command) {
        this.command = command;
      }
    }

    @Override
    public String name() {
      return turn.command;
    }
  }

  /// `poll.answer`.
  ///
  /// @param round the round that the sender saw; null for the one that is on
  /// @param onBehalfOf `for` on the wire: the person or delegation for whom a leader enters it
  record AnswerPoll(
      String poll, WireAnswer answer, @Nullable Integer round, @Nullable String onBehalfOf)
      implements ClientPollCommand {
    @Override
    public String name() {
      return "poll.answer";
    }
  }
}
