package org.plenary.session;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.ids.TabId;
import org.plenary.rules.Attends;

/// What the system itself asks of a session, in any state of it.
sealed interface SystemOrder {

  record Arrive(
      ConnectionId connection,
      PersonId person,
      TabId tab,
      Attends attends,
      BootId node,
      Instant since)
      implements SystemOrder {}

  record Leave(ConnectionId connection, Instant until, String reason, boolean abrupt)
      implements SystemOrder {}

  /// The node of these connections is lost, or gave them up.
  ///
  /// @param drained whether it did so in good order, so that it knew who was there until then
  /// @param stillLeased connections that are alive all the same
  record Lose(
      BootId node,
      Instant lastBeat,
      Set<ConnectionId> stillLeased,
      Map<ConnectionId, Instant> notHeardSince,
      boolean drained)
      implements SystemOrder {}

  /// A deadline that the entry at this place set has come.
  record DeadlineReached(String name, Seq setBy) implements SystemOrder {}
}
