package org.plenary.breakout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;

/// Prepared groups when a round starts with them: who is present takes their place, and for those
/// who are away a seat is kept.
record PreparedSeats(BreakoutDefinition definition, Prepared prepared, Moment moment) {

  /// Who of the prepared groups is here, in the groups that the breakout has.
  Assignment taken() {
    return new Assignment(people(true), false);
  }

  /// Where those of them who are away are to sit; null where nobody is.
  @Nullable Map<PersonId, RoomKey> kept() {
    var kept = new LinkedHashMap<PersonId, RoomKey>();
    people(false).forEach((group, people) -> people.forEach(person -> kept.put(person, group)));
    return kept.isEmpty() ? null : kept;
  }

  private Map<RoomKey, List<PersonId>> people(boolean present) {
    var groups = known();
    var people = new LinkedHashMap<RoomKey, List<PersonId>>();
    prepared
        .groups()
        .forEach((group, members) -> {
          if (groups.contains(group)) {
            people.put(
                group,
                members.stream()
                    .filter(id -> moment.person(id).filter(m -> isMeant(m, present)).isPresent())
                    .toList());
          }
        });
    return people;
  }

  private boolean isMeant(Member member, boolean present) {
    return member.present() == present && Grouping.mayHavePlace(definition, member);
  }

  private Set<RoomKey> known() {
    return Grouping.groupsOf(definition, prepared.groups().keySet()).stream()
        .map(BreakoutDefinition.Group::key)
        .collect(Collectors.toSet());
  }
}
