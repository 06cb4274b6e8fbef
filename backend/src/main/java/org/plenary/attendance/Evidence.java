package org.plenary.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.TabId;
import org.plenary.rules.Attends;

/// Something that is on record about who was there, in the order of the journal.
public sealed interface Evidence {

  /// When it was put on record.
  Instant at();

  /// The session went live, or on after a pause.
  record Live(Instant at) implements Evidence {}

  /// The session paused or closed.
  record Halted(Instant at) implements Evidence {}

  /// A tab of a person connected.
  record Came(PersonId person, ConnectionId connection, TabId tab, Attends attends, Instant at)
      implements Evidence {}

  /// A connection ended.
  ///
  /// @param until when it was last heard
  /// @param abrupt whether it broke off, so that the person may have been there a little longer
  record Went(ConnectionId connection, Instant until, Instant at, boolean abrupt)
      implements Evidence {}

  /// From now on the person is in this room whenever they are present.
  record InRoom(PersonId person, RoomKey room, Instant at) implements Evidence {}

  /// A person was seen at the door.
  record CheckedIn(PersonId person, @Nullable RoomKey room, Instant at) implements Evidence {}

  /// A person was seen leaving.
  record CheckedOut(PersonId person, Instant at) implements Evidence {}

  /// Somebody put on record that a person was there; what stood before stays.
  ///
  /// @param reason what they said why; null after the words were erased
  record Corrected(
      PersonId person,
      Instant from,
      Instant until,
      @Nullable String reason,
      PersonId by,
      Instant at)
      implements Evidence {}
}
