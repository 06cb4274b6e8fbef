package org.plenary.journal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs heads that are due, all the time that the node runs.
final class AnchorRounds implements AutoCloseable {

  private static final Logger logger = LoggerFactory.getLogger(AnchorRounds.class);
  private static final int ROUNDS_PER_INTERVAL = 60;

  private final Journal journal;
  private final Duration interval;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("anchors").factory());

  AnchorRounds(Journal journal, Duration interval) {
    this.journal = journal;
    this.interval = interval;
    var pause = interval.dividedBy(ROUNDS_PER_INTERVAL).toMillis();
    ScheduledFuture<?> _ =
        rounds.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      journal.anchorDue(interval);
    } catch (RuntimeException e) {
      logger.warn("Heads are not signed now: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
