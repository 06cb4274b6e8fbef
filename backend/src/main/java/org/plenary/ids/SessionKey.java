package org.plenary.ids;

import java.util.Optional;

/// The name of a session in the plan of its workshop.
public record SessionKey(String value) implements Id {

  public SessionKey {
    Shape.KEY.require(value, "SessionKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<SessionKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new SessionKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
