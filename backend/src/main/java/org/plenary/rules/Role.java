package org.plenary.rules;

import java.util.Locale;
import java.util.Optional;

/// The one role that a person has in a workshop.
public enum Role {
  ORGANIZER,
  FACILITATOR,
  SPEAKER,
  PARTICIPANT,
  OBSERVER,
  INTERPRETER,
  ASSESSOR,
  SCREEN;

  /// The word of the plan file and of the wire.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether this role runs sessions: facilitators and organizers.
  public boolean leads() {
    return this == ORGANIZER || this == FACILITATOR;
  }

  public static Optional<Role> parse(String word) {
    for (var role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
