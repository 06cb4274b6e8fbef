package org.plenary.attendance;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Attends;

/// A stretch of live time in which a person was there, in one room and by one kind of evidence.
///
/// @param attends how; null where a correction does not tell
public record Span(
    Instant from, Instant until, RoomKey room, @Nullable Attends attends, Kind evidence) {

  /// What says so; of several kinds at once the first of this list.
  public enum Kind {
    CHECKIN,
    CONNECTION,
    ROLLCALL,
    CORRECTION,
    /// Nothing does, but a short gap between two spans of evidence counts as attended.
    BRIDGED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean continues(Span former) {
    return former.until.equals(from)
        && former.room.equals(room)
        && former.attends == attends
        && former.evidence == evidence;
  }
}
