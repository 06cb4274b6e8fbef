package org.plenary.session;

import org.plenary.fanout.Hints;
import org.plenary.ids.SessionId;
import org.plenary.journal.Journal;
import org.plenary.topics.Projections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the lanes of a node share.
record LaneSurroundings(
    Journal journal,
    RegisterSource registers,
    EntryCodec codec,
    Hints hints,
    DatabaseClock clock,
    Scheduler scheduler,
    LaneListener listener,
    Projections projections,
    LaneMeters meters) {

  private static final Logger log = LoggerFactory.getLogger(LaneSurroundings.class);

  /// Tells everyone what stands now; the former state shows what is new.
  void shown(SessionId session, SessionState before, SessionState after) {
    try {
      projections.publish(session, new SessionProjection(after));
      listener.changed(session, before, after);
    } catch (RuntimeException e) {
      // What is committed stands: its orders are answered, whoever else stumbles over it.
      log.error("What stands of session {} cannot be shown", session, e);
    }
  }

  /// Tells everyone that what they saw is void.
  void replaced(SessionId session, SessionState state) {
    try {
      projections.replace(session, new SessionProjection(state));
      listener.replaced(session, state);
    } catch (RuntimeException e) {
      log.error("What stands of session {} cannot be shown", session, e);
    }
  }

  void unserved(SessionId session) {
    listener.unserved(session);
  }
}
