package org.plenary.topics;

import org.plenary.ids.SessionId;

/// Where a session publishes what stands after each commit.
public interface Projections {

  /// Takes the newest state of a session; never blocks on a client.
  void publish(SessionId session, Projection projection);

  /// Takes a state whose history is another one than that of all before: who follows those follows
  /// nothing any more.
  void replace(SessionId session, Projection projection);

  /// Nobody needs the session here any more; forgets it unless somebody follows it.
  void forget(SessionId session);
}
