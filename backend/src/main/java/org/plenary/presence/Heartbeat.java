package org.plenary.presence;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Beats on one thread, sooner where a beat failed or somebody asks.
final class Heartbeat {

  private static final Logger logger = LoggerFactory.getLogger(Heartbeat.class);
  private static final int TRIES_PER_HEARTBEAT = 5;

  private final Duration pause;
  private final Runnable beat;
  private final Runnable missed;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final AtomicBoolean awaited = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor clockwork =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("heartbeat").factory(), new DiscardPolicy());
  private volatile long lastNanos = System.nanoTime();
  private volatile long steadyNanos = System.nanoTime();
  private boolean away;

  /// @param beat throws a DataAccessException where PostgreSQL is away
  Heartbeat(Duration pause, Runnable beat, Runnable missed) {
    this.pause = pause;
    this.beat = beat;
    this.missed = missed;
  }

  void start() {
    beat.run();
    lastNanos = System.nanoTime();
    after(pause);
  }

  /// Beats at the next opportunity, not only when it is time.
  void soon() {
    if (asked.compareAndSet(false, true)) {
      clockwork.execute(this::tryToBeat);
    }
  }

  /// Beats after this time, once for all who ask meanwhile.
  void within(Duration time) {
    if (awaited.compareAndSet(false, true)) {
      var _ =
          clockwork.schedule(
              () -> {
                awaited.set(false);
                tryToBeat();
              },
              time.toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  /// Whether this node may judge others: it beat lately, and after an outage they had time to beat.
  boolean isSteady() {
    var now = System.nanoTime();
    return now - lastNanos < 2 * pause.toNanos() && now - steadyNanos >= 0;
  }

  private void after(Duration wait) {
    var _ = clockwork.schedule(this::round, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    after(tryToBeat() ? pause : pause.dividedBy(TRIES_PER_HEARTBEAT));
  }

  private boolean tryToBeat() {
    asked.set(false);
    try {
      beat.run();
      succeeded();
      return true;
    } catch (DataAccessException e) {
      failed(e);
    } catch (RuntimeException e) {
      logger.error("A heartbeat failed", e);
    }
    return false;
  }

  private void succeeded() {
    lastNanos = System.nanoTime();
    if (away) {
      logger.info("This node's row is renewed again");
      steadyNanos = lastNanos + pause.toNanos();
      away = false;
    }
  }

  private void failed(DataAccessException e) {
    missed.run();
    if (!away) {
      logger.warn("This node's row cannot be renewed now: {}", e.getMessage());
      away = true;
    }
  }

  void stop() throws InterruptedException {
    clockwork.shutdownNow();
    var _ = clockwork.awaitTermination(pause.toMillis(), TimeUnit.MILLISECONDS);
  }
}
