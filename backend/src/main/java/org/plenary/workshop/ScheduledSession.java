package org.plenary.workshop;

import java.time.Instant;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.plenary.session.Phase;

/// A session of a workshop's programme, with the state that it has now.
///
/// @param rank the order by day and start, from 0
public record ScheduledSession(
    SessionId id, WorkshopId workshop, SessionKey key, int rank, Instant startsAt, Phase phase) {

  /// Live or paused.
  public boolean isUnderWay() {
    return phase == Phase.LIVE || phase == Phase.PAUSED;
  }

  public boolean isOpen() {
    return phase == Phase.OPEN;
  }

  public boolean isOver() {
    return phase == Phase.CLOSED;
  }
}
