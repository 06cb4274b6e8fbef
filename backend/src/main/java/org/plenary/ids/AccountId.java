package org.plenary.ids;

import java.util.Optional;

/// The random identity of an account of this installation.
public record AccountId(String value) implements Id {

  public AccountId {
    Shape.OPAQUE.require(value, "AccountId");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<AccountId> parse(String text) {
    return Shape.OPAQUE.matches(text) ? Optional.of(new AccountId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
