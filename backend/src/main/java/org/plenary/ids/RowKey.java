package org.plenary.ids;

import java.util.Optional;

/// The name of a row of a worksheet: of the plan, of whom it belongs to, or of a card.
public record RowKey(String value) implements Id {

  public RowKey {
    Shape.PLACE.require(value, "RowKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<RowKey> parse(String text) {
    return Shape.PLACE.matches(text) ? Optional.of(new RowKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
