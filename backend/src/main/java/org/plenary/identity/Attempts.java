package org.plenary.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Slows down those who try secrets through. Only failures count, and they only cost time: nobody
/// is ever shut out, least of all a hall of people behind one address.
final class Attempts {

  private static final int REMEMBERED = 50_000;
  private static final Duration MEMORY = Duration.ofMinutes(15);
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /// So many of one address wait at the same time; the next is told to come again.
  private static final int WAITING_AT_ONCE = 32;

  /// How waiting is done.
  @FunctionalInterface
  interface Pause {
    void wait(Duration delay) throws InterruptedException;
  }

  private final Clock clock;
  private final Pause pause;
  private final int free;
  private final Map<String, Failures> failures = new Recent<>();
  private final Map<String, Instant> proven = new Recent<>();
  private final Map<String, Integer> waiting = new HashMap<>();

  private record Failures(int count, Instant last) {}

  /// @param free failures that cost nothing: people mistype
  Attempts(Clock clock, Pause pause, int free) {
    this.clock = clock;
    this.pause = pause;
    this.free = free;
  }

  /// Makes a try, after a delay if there were failures.
  ///
  /// @param address where it comes from
  /// @param secret what is tried at that address; what succeeded there lately is not delayed, so
  ///   that one who guesses does not slow down the others behind the same address
  /// @return what the try gives; empty where too many of that address wait already
  <T> Optional<Tried<T>> tried(String address, String secret, Supplier<Optional<T>> attempt) {
    var both = address + ' ' + secret;
    if (!isProven(both) && !paused(address, delay(address))) {
      return Optional.empty();
    }
    var result = attempt.get();
    synchronized (this) {
      if (result.isPresent()) {
        proven.put(both, clock.instant());
      } else {
        failures.merge(
            address,
            new Failures(1, clock.instant()),
            (old, one) -> new Failures(fresh(old.last()) ? old.count() + 1 : 1, one.last()));
      }
    }
    return Optional.of(new Tried<>(result));
  }

  /// A try that was made.
  record Tried<T>(Optional<T> result) {}

  private synchronized boolean isProven(String both) {
    var at = proven.get(both);
    return at != null && fresh(at);
  }

  private synchronized Duration delay(String address) {
    var known = failures.get(address);
    if (known == null || !fresh(known.last()) || known.count() <= free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(known.count() - free - 1, 10);
    var delay = FIRST.multipliedBy(1L << doublings);
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }

  private boolean paused(String address, Duration delay) {
    if (delay.isZero()) {
      return true;
    }
    if (!enter(address)) {
      return false;
    }
    try {
      pause.wait(delay);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      leave(address);
    }
  }

  private synchronized boolean enter(String address) {
    int count = waiting.getOrDefault(address, 0);
    if (count >= WAITING_AT_ONCE) {
      return false;
    }
    waiting.put(address, count + 1);
    return true;
  }

  private synchronized void leave(String address) {
    waiting.computeIfPresent(address, (_, count) -> count <= 1 ? null : count - 1);
  }

  private boolean fresh(Instant at) {
    return at.plus(MEMORY).isAfter(clock.instant());
  }

  private static final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > REMEMBERED;
    }
  }
}
