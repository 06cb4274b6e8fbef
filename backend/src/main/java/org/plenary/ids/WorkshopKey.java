package org.plenary.ids;

import java.util.Optional;

/// The name of a workshop in its plan and in addresses.
public record WorkshopKey(String value) implements Id {

  public WorkshopKey {
    Shape.KEY.require(value, "WorkshopKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<WorkshopKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new WorkshopKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
