package org.plenary.breakout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;

/// Groups that are kept ready for the next round of a breakout.
///
/// @param groups who is to be where, whether they are present or not
/// @param locked those whom a leader placed for good
/// @param by who prepared them last
record Prepared(
    Map<RoomKey, List<PersonId>> groups, List<PersonId> locked, PersonId by, Instant at) {

  Prepared {
    groups = Assignment.copy(groups);
    locked = List.copyOf(locked);
  }
}
