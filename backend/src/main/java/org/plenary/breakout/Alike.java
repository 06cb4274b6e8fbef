package org.plenary.breakout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;

/// Groups that were, for a round of another breakout.
final class Alike {

  private Alike() {}

  /// A group keeps its key where the breakout has it; where it has none of the keys, the groups
  /// follow in their order. Whoever finds no room is left to be placed.
  ///
  /// @param placed who is to be placed at all
  static Map<RoomKey, List<PersonId>> of(
      FormerRound former, BreakoutDefinition definition, Set<PersonId> placed) {
    var groups =
        Grouping.groupsOf(definition, former.groups().keySet()).stream()
            .map(BreakoutDefinition.Group::key)
            .toList();
    var inOrder = former.groups().keySet().stream().noneMatch(groups::contains);
    var max = definition.groups().max();
    var alike = new LinkedHashMap<RoomKey, List<PersonId>>();
    groups.forEach(group -> alike.put(group, new ArrayList<>()));
    var rank = 0;
    for (var group : former.groups().entrySet()) {
      var next = rank++;
      var key = inOrder && next < groups.size() ? groups.get(next) : group.getKey();
      var people = alike.get(key);
      if (people != null) {
        group.getValue().stream()
            .filter(placed::contains)
            .limit(max == null ? Integer.MAX_VALUE : max)
            .forEach(people::add);
      }
    }
    return alike;
  }
}
