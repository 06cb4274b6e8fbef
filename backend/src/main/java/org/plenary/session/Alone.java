package org.plenary.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.Seq;

/// Since when nobody leads a live session; it follows from who is connected in which role.
///
/// @param since null while somebody leads, or nothing is live
/// @param setBy the entry since which it is so
/// @param told whether everyone was told
/// @param paused when the session paused by itself, until it goes on; somebody may lead again
record Alone(@Nullable Instant since, Seq setBy, boolean told, @Nullable Instant paused) {

  static final Alone NOT = new Alone(null, Seq.NONE, false, null);

  /// What an entry makes of it. Answers and the like change nothing about who leads.
  @SuppressWarnings("ReferenceEquality") // the same value means that nobody came, left or changed
  static Alone after(SessionState before, SessionState next, Seq seq, Instant at) {
    var alone = next.alone();
    if (before.connected() == next.connected()
        && before.roster() == next.roster()
        && before.run() == next.run()) {
      return alone;
    }
    var phase = next.run().phase();
    var counts = phase == Phase.LIVE || (phase == Phase.PAUSED && alone.told());
    if (!counts || next.isLed()) {
      return phase == Phase.PAUSED ? new Alone(null, Seq.NONE, false, alone.paused()) : NOT;
    }
    return alone.since() == null ? new Alone(at, seq, false, null) : alone;
  }

  Alone toldNow() {
    return new Alone(since, setBy, true, paused);
  }

  /// After a pause, which is nobody's only where everyone was told first.
  Alone pausedAt(Instant at) {
    return told ? new Alone(since, setBy, true, at) : this;
  }
}
