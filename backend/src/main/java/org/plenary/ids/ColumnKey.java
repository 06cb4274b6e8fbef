package org.plenary.ids;

import java.util.Optional;

/// The name of a column of a worksheet in the plan.
public record ColumnKey(String value) implements Id {

  public ColumnKey {
    Shape.KEY.require(value, "ColumnKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<ColumnKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new ColumnKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
