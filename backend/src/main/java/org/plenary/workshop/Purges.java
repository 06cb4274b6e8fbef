package org.plenary.workshop;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes for good what was marked long enough ago, all the time that the node runs.
final class Purges implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Purges.class);

  private final WorkshopLife life;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("purges").factory());

  Purges(WorkshopLife life, Duration pause) {
    this.life = life;
    ScheduledFuture<?> _ =
        rounds.scheduleWithFixedDelay(
            this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      int purged = life.purgeDue();
      if (purged > 0) {
        log.info("{} workshops were deleted for good", purged);
      }
    } catch (RuntimeException e) {
      log.warn("Workshops marked for deletion stay for now: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
