package org.plenary.sync;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The time by which feeds tick.
public interface Metronome {

  /// Nanoseconds since some moment, never going back.
  long nanos();

  /// Runs something once, after a while.
  void after(Duration delay, Runnable task);

  /// The machine's monotonic clock.
  static Metronome of(ScheduledExecutorService executor) {
    return new Metronome() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      @SuppressWarnings("FutureReturnValueIgnored") // a tick that fails is logged by the feed
      public void after(Duration delay, Runnable task) {
        executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
      }
    };
  }
}
