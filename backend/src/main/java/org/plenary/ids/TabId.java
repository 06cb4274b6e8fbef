package org.plenary.ids;

import java.util.Optional;

/// The identity that a tab gives itself and keeps over reloads.
public record TabId(String value) implements Id {

  public TabId {
    Shape.OPAQUE.require(value, "TabId");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<TabId> parse(String text) {
    return Shape.OPAQUE.matches(text) ? Optional.of(new TabId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
