package org.plenary.sync;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.SessionId;
import org.plenary.topics.Projection;
import org.plenary.topics.Topic;

/// What one session shows: the first change at once, then one edition per tick, so that all who are
/// due get the same versions.
final class Feed {

  static final Duration TICK = Duration.ofMillis(100);
  static final Duration CALM = Duration.ofSeconds(1);
  private static final Duration KEEP = Duration.ofMinutes(5);

  private final Metronome metronome;
  private final Hashes hashes;
  private final Map<Topic, Shelf> shelves = new ConcurrentHashMap<>();
  private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Projection latest;
  private long tickedAt;
  private long calmAt;
  private boolean planned;
  private long plannedAt;
  private volatile @Nullable Edition edition;

  Feed(SessionId session, Metronome metronome, History history) {
    this.metronome = metronome;
    this.hashes = new Hashes(session, history);
    this.tickedAt = metronome.nanos() - TICK.toNanos();
    this.calmAt = metronome.nanos() - CALM.toNanos();
  }

  /// States may come in any order; an older one is not shown after a newer one.
  void publish(Projection projection) {
    lock.lock();
    try {
      if (latest == null || latest.seq().compareTo(projection.seq()) <= 0) {
        latest = projection;
        plan(tickedAt + TICK.toNanos());
      }
    } finally {
      lock.unlock();
    }
  }

  @Nullable Edition edition() {
    return edition;
  }

  Hashes hashes() {
    return hashes;
  }

  Shelf shelf(Topic topic) {
    return shelves.computeIfAbsent(topic, Shelf::new);
  }

  long nanos() {
    return metronome.nanos();
  }

  /// Calls back after each edition until it is removed.
  void add(Runnable reader) {
    readers.add(reader);
  }

  void remove(Runnable reader) {
    readers.remove(reader);
  }

  boolean isFollowed() {
    return !readers.isEmpty();
  }

  private void plan(long at) {
    if (planned && plannedAt - at <= 0) {
      return;
    }
    planned = true;
    plannedAt = at;
    metronome.after(Duration.ofNanos(Math.max(0, at - metronome.nanos())), this::tick);
  }

  private void tick() {
    if (advance()) {
      readers.forEach(Runnable::run);
    }
  }

  private boolean advance() {
    lock.lock();
    try {
      var now = metronome.nanos();
      if (!planned || plannedAt - now > 0 || latest == null) {
        return false;
      }
      planned = false;
      show(latest, now);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void show(Projection projection, long now) {
    var last = edition;
    var calm = last == null ? 0 : last.calm();
    if (now - calmAt >= CALM.toNanos()) {
      calm++;
      calmAt = now;
      shelves.values().removeIf(shelf -> shelf.isUnusedSince(now - KEEP.toNanos()));
    } else if (last == null || projection.seq().isAfter(last.projection().seq())) {
      plan(calmAt + CALM.toNanos());
    }
    hashes.put(projection.seq(), projection.hash());
    edition = new Edition(projection, last == null ? 1 : last.number() + 1, calm);
    tickedAt = now;
  }
}
