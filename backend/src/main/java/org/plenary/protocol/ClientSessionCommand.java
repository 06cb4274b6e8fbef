package org.plenary.protocol;

/// What is asked of the session itself: the steps of its life and of its programme.
public sealed interface ClientSessionCommand extends ClientCommand {

  /// `session.open`, `start`, `pause`, `resume`, `close` and `reopen`.
  record ChangeSession(Step step) implements ClientSessionCommand {

    /// The steps of a session's life.
    public enum Step {
      OPEN("session.open"),
      START("session.start"),
      PAUSE("session.pause"),
      RESUME("session.resume"),
      CLOSE("session.close"),
      REOPEN("session.reopen");

      private final String command;

      Step(String command) {
        this.command = command;
      }
    }

    @Override
    public String name() {
      return step.command;
    }
  }

  record StartItem(String item) implements ClientSessionCommand {
    @Override
    public String name() {
      return "item.start";
    }
  }
}
