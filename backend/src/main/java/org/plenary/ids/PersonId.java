package org.plenary.ids;

import java.util.Optional;

/// The random identity of a person of a workshop: the only name of a person that the journal holds.
public record PersonId(String value) implements Id {

  public PersonId {
    Shape.OPAQUE.require(value, "PersonId");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<PersonId> parse(String text) {
    return Shape.OPAQUE.matches(text) ? Optional.of(new PersonId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
