package org.plenary.session;

import java.util.List;
import java.util.Map;
import org.plenary.breakout.Assignment;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;

/// Groups that were found for a round before its command comes to the lane.
///
/// @param elsewhere groups of rounds of other sessions whose pairs should not meet again
record Planned(Assignment assignment, List<Map<RoomKey, List<PersonId>>> elsewhere) {

  Planned {
    elsewhere = List.copyOf(elsewhere);
  }

  static Planned of(Assignment assignment) {
    return new Planned(assignment, List.of());
  }
}
