package org.plenary.attendance;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time that is not empty: its first moment is in it, its last is not.
public record Interval(Instant from, Instant until) {

  public Interval {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("empty interval");
    }
  }

  public Duration length() {
    return Duration.between(from, until);
  }

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
