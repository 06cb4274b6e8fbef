package org.plenary.ids;

import java.util.Optional;

/// The random identity of one connection of one tab.
public record ConnectionId(String value) implements Id {

  public ConnectionId {
    Shape.OPAQUE.require(value, "ConnectionId");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<ConnectionId> parse(String text) {
    return Shape.OPAQUE.matches(text) ? Optional.of(new ConnectionId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
