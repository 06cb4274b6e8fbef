package org.plenary.rules;

import java.util.Locale;
import java.util.Optional;

/// How a person takes part: in the room, over the net, or by telephone.
public enum Attends {
  ONSITE,
  REMOTE,
  PHONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Attends> parse(String word) {
    for (var attends : values()) {
      if (attends.word().equals(word)) {
        return Optional.of(attends);
      }
    }
    return Optional.empty();
  }
}
