package org.plenary.ids;

import java.util.Optional;

/// The name of an agenda item in the plan of a workshop.
public record ItemKey(String value) implements Id {

  public ItemKey {
    Shape.KEY.require(value, "ItemKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<ItemKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new ItemKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
