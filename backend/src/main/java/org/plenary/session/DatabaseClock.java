package org.plenary.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The database's time, carried on by the monotonic clock of this machine between two looks at it.
public final class DatabaseClock implements InstantSource {

  private static final Duration NOTICEABLE = Duration.ofMillis(50);

  private record Sample(Instant time, long nanos) {}

  private final AtomicReference<Sample> last;

  DatabaseClock(InstantSource system) {
    this.last = new AtomicReference<>(new Sample(system.instant(), System.nanoTime()));
  }

  @Override
  public Instant instant() {
    var sample = last.get();
    return sample.time().plusNanos(System.nanoTime() - sample.nanos());
  }

  /// Takes a time that the database told just now. Small differences are the way of the answer, so
  /// they move the clock forward only.
  void set(Instant told) {
    var difference = Duration.between(instant(), told);
    if (difference.isPositive() || difference.abs().compareTo(NOTICEABLE) > 0) {
      last.set(new Sample(told, System.nanoTime()));
    }
  }

  /// Takes the time of an entry, which is in the past: the clock is never behind it.
  void observe(Instant entry) {
    if (entry.isAfter(instant())) {
      last.set(new Sample(entry, System.nanoTime()));
    }
  }
}
