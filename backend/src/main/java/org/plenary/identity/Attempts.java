package org.plenary.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Slows down those who try secrets through. Only failures count, and they only cost time: nobody
/// is ever shut out, least of all a hall of people behind one address.
final class Attempts {

  private static final int REMEMBERED = 50_000;
  private static final Duration MEMORY = Duration.ofMinutes(15);

  /// So long a hall in which a code was right is not held up by somebody in it who guesses.
  private static final Duration PROOF = Duration.ofHours(12);

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /// So many of one address wait at the same time; the next is told to come again.
  private static final int WAITING_AT_ONCE = 32;

  /// That answer is not given at once either, so that who asks again at once does not busy the
  /// node.
  private static final Duration TURNED_AWAY = Duration.ofSeconds(1);

  /// So many of all addresses wait for it at the same time.
  private static final int TURNED_AWAY_AT_ONCE = 500;

  /// How waiting is done.
  @FunctionalInterface
  interface Pause {
    void wait(Duration delay) throws InterruptedException;
  }

  private final Clock clock;
  private final Pause pause;
  private final int free;
  private final Tries others;
  private final Map<String, Failures> failures = new Recent<>();
  private final Map<String, Instant> proven = new Recent<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private final Map<String, Map<String, Integer>> trying = new HashMap<>();
  private final AtomicLong tries = new AtomicLong();
  private final Semaphore leaving = new Semaphore(TURNED_AWAY_AT_ONCE);

  private record Failures(int count, Instant last) {}

  /// @param free failures that cost nothing: people mistype
  /// @param others what other nodes know
  Attempts(Clock clock, Pause pause, int free, Tries others) {
    this.clock = clock;
    this.pause = pause;
    this.free = free;
    this.others = others;
  }

  /// Makes a try. What fails is answered late, the later the more failed before; what succeeds is
  /// answered at once, so that one who guesses does not slow down the others behind the same
  /// address.
  ///
  /// @param address where it comes from
  /// @param secret what is tried at that address; what succeeded there lately is not counted among
  ///   those who wait
  /// @return what the try gives; empty where too many of that address wait already
  <T> Optional<Tried<T>> tried(String address, String secret, Supplier<Optional<T>> attempt) {
    var both = address + ' ' + secret;
    var tried = tried(address, secret, isProven(both), attempt);
    if (tried.flatMap(Tried::result).isPresent()) {
      prove(both);
    }
    return tried;
  }

  /// Makes a try at what people choose themselves: that it was right before makes the next guess at
  /// it no cheaper.
  ///
  /// @param origin by what failures are counted
  /// @return what the try gives; empty where too many of that origin wait already
  <T> Optional<Tried<T>> tried(String origin, Supplier<Optional<T>> attempt) {
    return tried(origin, "try " + tries.incrementAndGet(), false, attempt);
  }

  private <T> Optional<Tried<T>> tried(
      String origin, String secret, boolean proven, Supplier<Optional<T>> attempt) {
    begin(origin, secret);
    var delay = proven ? Duration.ZERO : delay(origin, secret);
    if (delay.isZero()) {
      return Optional.of(new Tried<>(made(origin, secret, attempt)));
    }
    if (!enter(origin)) {
      end(origin, secret);
      return turnedAway();
    }
    try {
      var result = made(origin, secret, attempt);
      if (result.isEmpty()) {
        pause.wait(delay);
      }
      return Optional.of(new Tried<>(result));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      leave(origin);
    }
  }

  private <T> Optional<Tried<T>> turnedAway() {
    if (leaving.tryAcquire()) {
      try {
        pause.wait(TURNED_AWAY);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } finally {
        leaving.release();
      }
    }
    return Optional.empty();
  }

  private <T> Optional<T> made(String origin, String secret, Supplier<Optional<T>> attempt) {
    try {
      var result = attempt.get();
      if (result.isEmpty()) {
        failed(origin);
      }
      return result;
    } finally {
      end(origin, secret);
    }
  }

  /// Remembers for a while that something secret was right.
  void prove(String proof) {
    boolean isNews;
    synchronized (this) {
      isNews = proven.put(proof, clock.instant()) == null;
    }
    if (isNews) {
      others.prove(proof, PROOF);
    }
  }

  private void failed(String address) {
    synchronized (this) {
      failures.merge(
          address,
          new Failures(1, clock.instant()),
          (old, one) -> new Failures(fresh(old.last(), MEMORY) ? old.count() + 1 : 1, one.last()));
    }
    others.failed(address, MEMORY);
  }

  /// A try that was made.
  record Tried<T>(Optional<T> result) {}

  boolean isProven(String proof) {
    synchronized (this) {
      var at = proven.get(proof);
      if (at != null && fresh(at, PROOF)) {
        return true;
      }
    }
    return others.isProven(proof);
  }

  /// Other secrets that are being tried at that address count as if they had failed, so that many
  /// guesses at the same moment do not all pass before the first has failed.
  private Duration delay(String address, String secret) {
    var count = Math.max(known(address), others.failures(address)) + amid(address, secret);
    if (count <= free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(count - free - 1, 10);
    var delay = FIRST.multipliedBy(1L << doublings);
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }

  private synchronized int known(String address) {
    var known = failures.get(address);
    return known == null || !fresh(known.last(), MEMORY) ? 0 : known.count();
  }

  private synchronized void begin(String address, String secret) {
    trying.computeIfAbsent(address, _ -> new HashMap<>()).merge(secret, 1, Integer::sum);
  }

  private synchronized void end(String address, String secret) {
    trying.computeIfPresent(
        address,
        (_, secrets) -> {
          secrets.computeIfPresent(secret, (_, count) -> count <= 1 ? null : count - 1);
          return secrets.isEmpty() ? null : secrets;
        });
  }

  /// How many other secrets are being tried at that address now.
  private synchronized int amid(String address, String secret) {
    var secrets = trying.getOrDefault(address, Map.of());
    return secrets.size() - (secrets.containsKey(secret) ? 1 : 0);
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

  private boolean fresh(Instant at, Duration memory) {
    return at.plus(memory).isAfter(clock.instant());
  }

  private static final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > REMEMBERED;
    }
  }
}
