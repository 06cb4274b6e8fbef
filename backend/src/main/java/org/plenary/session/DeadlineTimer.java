package org.plenary.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.Deadline;
import org.plenary.ids.CommandId;

/// Gives a lane the order that the next deadline of its session is reached. Only one thread at a
/// time may set it.
final class DeadlineTimer {

  private static final Duration LATE = Duration.ofSeconds(1);
  private static final Duration MARGIN = Duration.ofMillis(20);

  private final LaneSurroundings around;
  private final Consumer<Submission.Order> lane;
  private @Nullable ScheduledFuture<?> timer;

  DeadlineTimer(LaneSurroundings around, Consumer<Submission.Order> lane) {
    this.around = around;
    this.lane = lane;
  }

  /// Forgets the former deadline for that of this state.
  void set(SessionState state) {
    cancel();
    Deadlines.next(state)
        .ifPresent(
            deadline -> timer = around.scheduler().after(delay(deadline), () -> reach(deadline)));
  }

  void cancel() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  /// A little after the deadline, or a second from now when it has passed and still stands.
  private Duration delay(Deadline deadline) {
    var left = Duration.between(around.clock().instant(), deadline.at());
    return left.compareTo(LATE.negated()) < 0 ? LATE : left.plus(MARGIN);
  }

  private void reach(Deadline deadline) {
    lane.accept(
        new Submission.FromSystem(
            new CommandId("deadline/" + deadline.setBy() + "/" + deadline.name()),
            new SystemOrder.DeadlineReached(deadline.name(), deadline.setBy()),
            new CompletableFuture<>()));
  }
}
