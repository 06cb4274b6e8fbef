package org.plenary.ids;

import java.util.Optional;

/// The name of a poll in the plan of a workshop.
public record PollKey(String value) implements Id {

  public PollKey {
    Shape.KEY.require(value, "PollKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<PollKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new PollKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
