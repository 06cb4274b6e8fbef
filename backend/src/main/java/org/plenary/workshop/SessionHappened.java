package org.plenary.workshop;

import org.plenary.ids.SessionId;
import org.plenary.session.Sessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks the live session itself what is open or over in it.
@Component
record SessionHappened(ObjectProvider<Sessions> sessions) implements Happened {

  @Override
  public Happenings of(SessionId session) {
    var undertaken = sessions.getObject().undertaken(session);
    return new Happenings(undertaken.polls(), undertaken.breakouts(), undertaken.worksheets());
  }
}
