package org.plenary.breakout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;
import org.plenary.rules.Role;

/// Finds the group for one more person while nobody else moves.
///
/// It is the own seat of the plan where there is one; else, of the groups that are not full, one
/// that breaks the fewest of the rules `apart`, `pairs`, `together` and `common`, of these the
/// smallest, of these one where the person is spread best, of these the first.
record Fit(BreakoutDefinition definition, Traits traits) {

  Optional<RoomKey> groupFor(Member newcomer, Map<RoomKey, List<Member>> groups) {
    var own = definition.fixed().get(newcomer.id());
    if (own != null && groups.containsKey(own)) {
      return Optional.of(own);
    }
    return groups.entrySet().stream()
        .filter(group -> !isFull(group.getValue()))
        .min(
            Comparator.<Map.Entry<RoomKey, List<Member>>>comparingInt(
                    group -> broken(newcomer, group.getKey(), groups))
                .thenComparingLong(group -> participants(group.getValue()))
                .thenComparingLong(group -> alike(newcomer, group.getValue())))
        .map(Map.Entry::getKey);
  }

  private boolean isFull(List<Member> people) {
    var max = definition.groups().max();
    return max != null && participants(people) >= max;
  }

  private static long participants(List<Member> people) {
    return people.stream().filter(member -> member.role() == Role.PARTICIPANT).count();
  }

  private int broken(Member newcomer, RoomKey group, Map<RoomKey, List<Member>> groups) {
    var people = groups.getOrDefault(group, List.of());
    var broken = 0;
    for (var member : people) {
      broken += listedWith(definition.apart(), newcomer, member) ? 1 : 0;
    }
    for (var attribute : definition.common()) {
      broken += people.isEmpty() || sharesOne(newcomer, people, attribute) ? 0 : 1;
    }
    for (var other : groups.entrySet()) {
      if (!other.getKey().equals(group)) {
        broken += other.getValue().stream().anyMatch(m -> belongs(newcomer, m)) ? 1 : 0;
      }
    }
    return broken;
  }

  private boolean belongs(Member one, Member other) {
    return listedWith(definition.pairs(), one, other)
        || definition.together().stream().anyMatch(attribute -> same(one, other, attribute));
  }

  private static boolean listedWith(List<List<PersonId>> lists, Member one, Member other) {
    return lists.stream().anyMatch(l -> l.contains(one.id()) && l.contains(other.id()));
  }

  private boolean same(Member one, Member other, Attribute attribute) {
    var value = traits.first(one, attribute);
    return value.isPresent() && value.equals(traits.first(other, attribute));
  }

  private boolean sharesOne(Member newcomer, List<Member> people, Attribute attribute) {
    return traits.all(newcomer, attribute).stream()
        .anyMatch(value -> people.stream().allMatch(m -> traits.all(m, attribute).contains(value)));
  }

  private long alike(Member newcomer, List<Member> people) {
    return definition.spread().stream()
        .mapToLong(attribute -> people.stream().filter(m -> same(newcomer, m, attribute)).count())
        .sum();
  }
}
