package org.plenary.ids;

import java.util.Optional;

/// The random identity of a workshop; knowing it grants nothing.
public record WorkshopId(String value) implements Id {

  public WorkshopId {
    Shape.OPAQUE.require(value, "WorkshopId");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<WorkshopId> parse(String text) {
    return Shape.OPAQUE.matches(text) ? Optional.of(new WorkshopId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
