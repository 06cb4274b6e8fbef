package org.plenary.ids;

import java.util.Optional;

/// The name of an option within its poll.
public record OptionKey(String value) implements Id {

  public OptionKey {
    Shape.KEY.require(value, "OptionKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<OptionKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new OptionKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
