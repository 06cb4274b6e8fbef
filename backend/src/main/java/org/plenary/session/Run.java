package org.plenary.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ItemKey;

/// How far a session is.
///
/// @param item the agenda item that is on
/// @param itemSince since when it is on
/// @param before the state in which it was closed
/// @param closedAt when it was closed last
record Run(
    Phase phase,
    @Nullable ItemKey item,
    @Nullable Instant itemSince,
    Phase before,
    @Nullable Instant closedAt) {

  static Run planned() {
    return new Run(Phase.PLANNED, null, null, Phase.PLANNED, null);
  }

  Run to(Phase next) {
    return new Run(next, item, itemSince, before, closedAt);
  }

  Run on(ItemKey started, Instant at) {
    return new Run(Phase.LIVE, started, at, before, closedAt);
  }

  Run closed(Instant at) {
    return new Run(Phase.CLOSED, item, itemSince, phase, at);
  }
}
