package org.plenary.session;

import java.util.function.Supplier;
import org.plenary.ids.SessionId;
import org.plenary.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What follows from a committed state outside the session: fences, and the anchor at a close.
final class Listeners implements LaneListener {

  private static final Logger log = LoggerFactory.getLogger(Listeners.class);

  private final Journal journal;
  private final Supplier<Arrivals> arrivals;

  Listeners(Journal journal, Supplier<Arrivals> arrivals) {
    this.journal = journal;
    this.arrivals = arrivals;
  }

  @Override
  public void changed(SessionId session, SessionState before, SessionState after) {
    arrivals.get().changed(session, before, after);
    if (after.run().phase() == Phase.CLOSED && before.run().phase().isOn()) {
      Thread.ofVirtual().name("anchor-" + session).start(() -> anchor(session));
    }
  }

  @Override
  public void replaced(SessionId session, SessionState state) {
    arrivals.get().replaced(session, state);
  }

  @Override
  public void unserved(SessionId session) {
    arrivals.get().unserved(session);
  }

  private void anchor(SessionId session) {
    try {
      journal.anchor(session);
    } catch (RuntimeException e) {
      log.warn("The head of session {} is not signed yet; the hourly run will", session, e);
    }
  }
}
