package org.plenary.workshop;

import java.util.Collection;
import org.plenary.ids.SessionId;
import org.plenary.journal.Journal;
import org.plenary.session.Histories;
import org.springframework.stereotype.Component;

/// Reads in the journals what was opened or started in a session.
@Component
record SessionHappened(Journal journal, Histories histories) implements Happened {

  @Override
  public void hold(Collection<SessionId> sessions) {
    journal.hold(sessions);
  }

  @Override
  public Happenings of(SessionId session) {
    var undertaken = histories.undertaken(session);
    return new Happenings(undertaken.polls(), undertaken.breakouts(), undertaken.worksheets());
  }
}
