package org.plenary.ids;

import java.util.Optional;

/// The random identity of one run of a node, from start to stop.
public record BootId(String value) implements Id {

  public BootId {
    Shape.OPAQUE.require(value, "BootId");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<BootId> parse(String text) {
    return Shape.OPAQUE.matches(text) ? Optional.of(new BootId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
