package org.plenary.presence;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;

/// A node that fell silent or drained: its connections are lost, but for those whose leases
/// somebody renews.
///
/// @param lastBeat the database's time of its last sign of life
/// @param stillLeased connections that are not lost, at least not yet
/// @param sessions all sessions in which it had connections
/// @param notHeardSince connections that had been silent at the last beat, and since when
/// @param drained whether it ended in good order
public record LostNode(
    BootId boot,
    Instant lastBeat,
    Map<SessionId, Set<ConnectionId>> stillLeased,
    Set<SessionId> sessions,
    Map<ConnectionId, Instant> notHeardSince,
    boolean drained) {}
