package org.plenary.ids;

import java.util.Optional;

/// The random identity of a session; knowing it grants nothing.
public record SessionId(String value) implements Id {

  public SessionId {
    Shape.OPAQUE.require(value, "SessionId");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<SessionId> parse(String text) {
    return Shape.OPAQUE.matches(text) ? Optional.of(new SessionId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
