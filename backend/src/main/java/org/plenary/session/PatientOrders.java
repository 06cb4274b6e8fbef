package org.plenary.session;

import java.time.Duration;
import org.plenary.ids.CommandId;
import org.plenary.ids.SessionId;

/// Gives orders of the system to their session until they are settled, however long the database is
/// away.
record PatientOrders(Sessions sessions, Scheduler scheduler) implements Arrivals.Orders {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Override
  public void give(SessionId session, CommandId id, SystemOrder order) {
    var _ =
        sessions
            .order(session, id, order)
            .thenAccept(outcome -> {
              if (outcome instanceof Outcome.Refused(var refusal) && refusal.retry()) {
                var _ = scheduler.after(PAUSE, () -> give(session, id, order));
              }
            });
  }
}
