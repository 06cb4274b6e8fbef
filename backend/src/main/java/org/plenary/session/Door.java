package org.plenary.session;

import java.util.Locale;
import java.util.Optional;
import org.plenary.rules.Role;

/// How guests get into a workshop by its code.
///
/// @param admits as what an open door admits, which never leads or votes for more than themselves
/// @param becomes what a scheduled door is from some minutes before a session's start: asking or
///   open
/// @param minutes before a session's start
public record Door(Policy policy, Role admits, Policy becomes, int minutes) {

  /// Everyone who comes by the code waits.
  public static final Door ASKING = new Door(Policy.ASK, Role.OBSERVER, Policy.ASK, 15);

  private static final int LONGEST = 1440;

  /// What becomes of those who come by the code.
  public enum Policy {
    ASK,
    OPEN,
    CLOSED,
    SCHEDULED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Policy> parse(String word) {
      for (var policy : values()) {
        if (policy.word().equals(word)) {
          return Optional.of(policy);
        }
      }
      return Optional.empty();
    }
  }

  /// Whether this is a door that a workshop can have.
  public boolean canBe() {
    return (admits == Role.OBSERVER || admits == Role.PARTICIPANT)
        && (becomes == Policy.ASK || becomes == Policy.OPEN)
        && minutes >= 0
        && minutes <= LONGEST;
  }

  /// Whether those who came before its time are admitted when the time has come.
  boolean opensByItself() {
    return policy == Policy.SCHEDULED && becomes == Policy.OPEN;
  }
}
