package org.plenary.ids;

import java.util.Optional;

/// The name of a decision in the plan of a workshop.
public record DecisionKey(String value) implements Id {

  public DecisionKey {
    Shape.KEY.require(value, "DecisionKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<DecisionKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new DecisionKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
