package org.plenary.fanout;

import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// Tells other nodes that a session has news; a hint may be lost, so nobody may depend on one.
public interface Hints {

  /// Sends the first hint at once and then at most one per 20 ms and session, always the latest.
  /// Never blocks, never throws.
  void announce(SessionId session, Seq seq);
}
