package org.plenary.transport.ws;

import org.plenary.protocol.Limits;

/// How many frames a client may still send. Only its reader uses it.
final class Bucket {

  private static final long NANOS_PER_FRAME = 1_000_000_000L / Limits.FRAMES_PER_SECOND;

  private long frames = Limits.BURST;
  private long filledAt;

  enum Verdict {
    FINE,
    /// The first frame past the burst.
    WARN,
    /// Past the burst, and warned.
    SPARED,
    TOO_FAST
  }

  Bucket(long now) {
    this.filledAt = now;
  }

  Verdict take(long now) {
    var fresh = (now - filledAt) / NANOS_PER_FRAME;
    if (fresh > 0) {
      frames = Math.min(Limits.BURST, frames + fresh);
      filledAt += fresh * NANOS_PER_FRAME;
    }
    frames--;
    if (frames >= 0) {
      return Verdict.FINE;
    }
    if (frames == -1) {
      return Verdict.WARN;
    }
    return frames < -Limits.GRACE ? Verdict.TOO_FAST : Verdict.SPARED;
  }
}
