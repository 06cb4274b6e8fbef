package org.plenary.presence;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts how long this process was awake: a frozen one has no pulse, and none is made up for
/// later.
final class Pulse implements AutoCloseable {

  private static final int PER_HEARTBEAT = 4;

  private final AtomicInteger count = new AtomicInteger();
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pulse").factory());

  Pulse(Duration heartbeat) {
    var pause = heartbeat.dividedBy(PER_HEARTBEAT).toMillis();
    var _ =
        clockwork.scheduleWithFixedDelay(
            count::incrementAndGet, pause, pause, TimeUnit.MILLISECONDS);
  }

  void reset() {
    count.set(0);
  }

  /// Whether this process was awake for nearly two heartbeats since the last reset.
  boolean awakeForLong() {
    return count.get() >= 2 * PER_HEARTBEAT - 2;
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
