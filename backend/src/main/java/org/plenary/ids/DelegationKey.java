package org.plenary.ids;

import java.util.Optional;

/// The name of a delegation in the plan of a workshop.
public record DelegationKey(String value) implements Id {

  public DelegationKey {
    Shape.KEY.require(value, "DelegationKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<DelegationKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new DelegationKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
