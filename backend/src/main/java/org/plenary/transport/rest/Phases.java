package org.plenary.transport.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.ids.SessionKey;
import org.plenary.session.Phase;
import org.plenary.workshop.ScheduledSession;

/// The state of each session of a workshop.
record Phases(Map<SessionKey, Phase> byKey) {

  static Phases of(List<ScheduledSession> sessions) {
    var phases = new HashMap<SessionKey, Phase>();
    sessions.forEach(session -> phases.put(session.key(), session.phase()));
    return new Phases(phases);
  }

  String of(SessionKey session) {
    return byKey.getOrDefault(session, Phase.PLANNED).word();
  }
}
