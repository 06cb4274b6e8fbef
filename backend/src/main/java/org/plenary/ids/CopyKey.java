package org.plenary.ids;

import java.util.Optional;

/// Whose copy of a worksheet it is: the id of a group, a delegation or a person, or `all`.
public record CopyKey(String value) implements Id {

  public CopyKey {
    Shape.PLACE.require(value, "CopyKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<CopyKey> parse(String text) {
    return Shape.PLACE.matches(text) ? Optional.of(new CopyKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
