package org.plenary.session;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs short tasks later, on the monotonic clock.
final class Scheduler implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Scheduler.class);

  private final ScheduledExecutorService executor;

  Scheduler() {
    this("session-timer");
  }

  Scheduler(String thread) {
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(thread).daemon().factory());
  }

  ScheduledFuture<?> after(Duration delay, Runnable task) {
    return executor.schedule(() -> run(task), Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
  }

  /// Repeats with this pause between the end of one run and the start of the next.
  ScheduledFuture<?> every(Duration pause, Runnable task) {
    return executor.scheduleWithFixedDelay(
        () -> run(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      log.error("A timer's task failed", e);
    }
  }
}
