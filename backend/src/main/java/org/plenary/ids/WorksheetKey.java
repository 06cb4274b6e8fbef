package org.plenary.ids;

import java.util.Optional;

/// The name of a worksheet in the plan of a workshop.
public record WorksheetKey(String value) implements Id {

  public WorksheetKey {
    Shape.KEY.require(value, "WorksheetKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<WorksheetKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new WorksheetKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
