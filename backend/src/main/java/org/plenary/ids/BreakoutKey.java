package org.plenary.ids;

import java.util.Optional;

/// The name of a breakout in the plan of a workshop.
public record BreakoutKey(String value) implements Id {

  public BreakoutKey {
    Shape.KEY.require(value, "BreakoutKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<BreakoutKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new BreakoutKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
