package org.plenary.session;

import java.util.Locale;

/// The state of a session's run.
public enum Phase {
  PLANNED,
  OPEN,
  LIVE,
  PAUSED,
  CLOSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether people of the plan come in and things may be run.
  public boolean isOn() {
    return this == OPEN || this == LIVE || this == PAUSED;
  }
}
