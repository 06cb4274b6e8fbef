package org.plenary.breakout;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;

/// Who met whom in former rounds.
final class Meetings {

  private Meetings() {}

  /// How many pairs of former groups are in one group again.
  static int again(
      Collection<Map<RoomKey, List<PersonId>>> earlier,
      Map<PersonId, RoomKey> groupOf,
      Predicate<PersonId> counts) {
    var again = new HashSet<Set<PersonId>>();
    for (var round : earlier) {
      for (var former : round.values()) {
        var people = former.stream().filter(groupOf::containsKey).filter(counts).toList();
        for (var one = 0; one < people.size(); one++) {
          for (var other = one + 1; other < people.size(); other++) {
            var first = people.get(one);
            var second = people.get(other);
            if (Objects.equals(groupOf.get(first), groupOf.get(second))) {
              again.add(Set.of(first, second));
            }
          }
        }
      }
    }
    return again.size();
  }
}
