package org.plenary.session;

import org.plenary.fanout.Hints;
import org.plenary.ids.SessionId;
import org.plenary.journal.Journal;
import org.plenary.topics.Projections;

/// What the lanes of a node share.
record LaneSurroundings(
    Journal journal,
    RegisterSource registers,
    EntryCodec codec,
    Hints hints,
    DatabaseClock clock,
    Scheduler scheduler,
    LaneListener listener,
    Projections projections) {

  /// Tells everyone what stands now; the former state shows what is new.
  void shown(SessionId session, SessionState before, SessionState after) {
    projections.publish(session, new SessionProjection(after));
    listener.changed(session, before, after);
  }

  void unserved(SessionId session) {
    listener.unserved(session);
  }
}
