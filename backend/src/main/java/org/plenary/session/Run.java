package org.plenary.session;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ItemKey;

/// How far a session is.
///
/// @param item the agenda item that is on
/// @param itemSince since when it is on
/// @param begun the items that were on at some time, and the one that is
/// @param before the state in which it was closed
/// @param closedAt when it was closed last
record Run(
    Phase phase,
    @Nullable ItemKey item,
    @Nullable Instant itemSince,
    Set<ItemKey> begun,
    Phase before,
    @Nullable Instant closedAt) {

  Run {
    begun = Set.copyOf(begun);
  }

  static Run planned() {
    return new Run(Phase.PLANNED, null, null, Set.of(), Phase.PLANNED, null);
  }

  Run to(Phase next) {
    return new Run(next, item, itemSince, begun, before, closedAt);
  }

  Run on(ItemKey started, Instant at) {
    var all = new HashSet<>(begun);
    all.add(started);
    return new Run(Phase.LIVE, started, at, all, before, closedAt);
  }

  Run closed(Instant at) {
    return new Run(Phase.CLOSED, item, itemSince, begun, phase, at);
  }
}
