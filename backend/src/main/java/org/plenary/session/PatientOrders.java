package org.plenary.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.CommandId;
import org.plenary.ids.SessionId;

/// Gives orders of the system to their session until they are settled, however long the database is
/// away; given up only where this release cannot read the journal.
record PatientOrders(Sessions sessions, Scheduler scheduler) implements Arrivals.Orders {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Override
  public CompletableFuture<@Nullable Void> give(
      SessionId session, CommandId id, SystemOrder order) {
    var settled = new CompletableFuture<@Nullable Void>();
    give(session, id, order, settled);
    return settled;
  }

  private void give(
      SessionId session,
      CommandId id,
      SystemOrder order,
      CompletableFuture<@Nullable Void> settled) {
    var _ =
        sessions
            .order(session, id, order)
            .thenAccept(outcome -> {
              if (outcome instanceof Outcome.Refused(var refusal)
                  && refusal.retry()
                  && !refusal.equals(Refusals.NOT_SERVED)) {
                var _ = scheduler.after(PAUSE, () -> give(session, id, order, settled));
              } else {
                settled.complete(null);
              }
            });
  }
}
