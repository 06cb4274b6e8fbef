package org.plenary.topics;

import org.plenary.ids.SessionId;

/// Where a session publishes what stands after each commit.
public interface Projections {

  /// Takes the newest state of a session; never blocks on a client.
  void publish(SessionId session, Projection projection);
}
