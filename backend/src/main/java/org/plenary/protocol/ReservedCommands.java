package org.plenary.protocol;

import java.util.Set;

/// Names of commands that belong to the protocol and that this release does not run.
public final class ReservedCommands {

  static final Set<String> NAMES =
      Set.of(
          "decision.open",
          "decision.close",
          "decision.support",
          "decision.object",
          "decision.abstain",
          "decision.vote",
          "queue.join",
          "queue.leave",
          "queue.call",
          "queue.order",
          "question.ask",
          "question.support",
          "question.answer",
          "question.hide",
          "chat.post");

  private ReservedCommands() {}

  /// Whether this is a name of the protocol that is answered `command.unavailable`.
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
