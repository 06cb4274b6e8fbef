package org.plenary.ids;

import java.util.Optional;

/// The name of a person in the plan of a workshop, or the one made for a guest.
public record PersonKey(String value) implements Id {

  public PersonKey {
    Shape.KEY.require(value, "PersonKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<PersonKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new PersonKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
