package org.plenary.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Where groups are worked out: so many at a time on this node, so that nobody else is slowed, and
/// so many waiting, each for so long.
final class Solvers implements AutoCloseable {

  private static final int AT_ONCE = 2;
  private static final int WAITING = 16;

  private final Duration patience;
  private final ThreadPoolExecutor threads;

  Solvers(Duration patience) {
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("groups-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /// What the work comes to; empty where too many others are at work.
  <T> Optional<T> solve(Supplier<T> work) {
    try {
      var answer = threads.submit(work::get);
      try {
        return Optional.of(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
      } catch (TimeoutException _) {
        answer.cancel(false);
        return Optional.empty();
      } catch (InterruptedException _) {
        answer.cancel(false);
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException e) {
        throw new IllegalStateException("Groups could not be worked out", e.getCause());
      }
    } catch (RejectedExecutionException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
