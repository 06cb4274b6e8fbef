package org.plenary.fanout;

import org.plenary.ids.SessionId;

/// Carries what people do at this moment to all nodes, this one among them; it may be lost, and
/// nobody may believe it.
public interface Signals {

  /// Sends it now or never. Never blocks, never throws.
  void send(SessionId session, String signal);
}
