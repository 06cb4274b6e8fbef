package org.plenary.ids;

import java.util.Optional;

/// The identity of a command, unique per actor and session: the client's own, or the system's with
/// a slash in it.
public record CommandId(String value) implements Id {

  public CommandId {
    Shape.COMMAND.require(value, "CommandId");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<CommandId> parse(String text) {
    return Shape.COMMAND.matches(text) ? Optional.of(new CommandId(text)) : Optional.empty();
  }

  /// The id that a client may give its command: an opaque id, so never one of the system's.
  public static Optional<CommandId> parseFromClient(String text) {
    return Shape.OPAQUE.matches(text) ? Optional.of(new CommandId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
