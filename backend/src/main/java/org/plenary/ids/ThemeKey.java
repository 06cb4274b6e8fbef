package org.plenary.ids;

import java.util.Optional;

/// What a client calls a theme: answers that were put together.
public record ThemeKey(String value) implements Id {

  public ThemeKey {
    Shape.OPAQUE.require(value, "ThemeKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<ThemeKey> parse(String text) {
    return Shape.OPAQUE.matches(text) ? Optional.of(new ThemeKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
