package org.plenary.session;

import org.plenary.ids.SessionId;

/// Learns what a lane has committed or read.
interface LaneListener {

  void changed(SessionId session, SessionState before, SessionState after);

  /// The journal was replaced by another history, which this node has read.
  void replaced(SessionId session, SessionState state);

  /// This node cannot read the session's journal and serves it no more.
  void unserved(SessionId session);
}
