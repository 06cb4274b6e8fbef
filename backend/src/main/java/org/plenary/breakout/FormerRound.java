package org.plenary.breakout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Text;

/// The last round of a breakout, after its end.
///
/// @param groups who was in which group at the end
/// @param all the same of every round of this breakout, oldest first
public record FormerRound(
    BreakoutKey breakout,
    Text title,
    Instant endedAt,
    Map<RoomKey, List<PersonId>> groups,
    List<Map<RoomKey, List<PersonId>>> all) {

  public FormerRound {
    groups = Assignment.copy(groups);
    all = List.copyOf(all);
  }

  static FormerRound of(
      BreakoutKey breakout, Breakouts.Ended ended, List<Map<RoomKey, List<PersonId>>> all) {
    return new FormerRound(
        breakout, Titles.of(ended.round().definition()), ended.at(), all.getLast(), all);
  }

  /// The groups for a round of another breakout: where the two have no key in common, in the same
  /// order. Who is not to be placed is left out.
  public Map<RoomKey, List<PersonId>> groupsFor(
      BreakoutDefinition definition, Set<PersonId> placed) {
    return Alike.of(this, definition, placed);
  }
}
