package org.plenary.roster;

import java.util.Locale;
import java.util.Optional;

/// What a column of a roster says of people.
public enum Field {
  KEY,
  NAME,
  GIVEN,
  FAMILY,
  DELEGATION,
  ROLE,
  HEAD,
  ATTENDS,
  LANGUAGES,
  EMAIL,
  NONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Field> parse(String word) {
    for (var field : values()) {
      if (field.word().equals(word)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
