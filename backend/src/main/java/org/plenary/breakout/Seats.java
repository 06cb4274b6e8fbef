package org.plenary.breakout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.persistent.PersistentMap;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Role;

/// Prepared groups when a round starts with them: who is present takes their place, and for those
/// who are away a seat is kept.
record Seats(BreakoutDefinition definition, Prepared prepared, Moment moment) {

  /// Who of the prepared groups is here, in the groups that the breakout has.
  Assignment taken() {
    return new Assignment(people(true), false);
  }

  /// Who of them is away.
  Map<RoomKey, List<PersonId>> kept() {
    return people(false);
  }

  private Map<RoomKey, List<PersonId>> people(boolean present) {
    var groups = known();
    var people = new LinkedHashMap<RoomKey, List<PersonId>>();
    prepared
        .groups()
        .forEach((group, members) -> {
          var some =
              members.stream()
                  .filter(
                      person -> moment.person(person).filter(m -> isMeant(m, present)).isPresent())
                  .toList();
          if (groups.contains(group) && (present || !some.isEmpty())) {
            people.put(group, some);
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

  /// The seats of those who are away, by person.
  static PersistentMap<PersonId, RoomKey> byPerson(Map<RoomKey, List<PersonId>> kept) {
    PersistentMap<PersonId, RoomKey> seats = PersistentMap.empty();
    for (var group : kept.entrySet()) {
      for (var person : group.getValue()) {
        seats = seats.put(person, group.getKey());
      }
    }
    return seats;
  }

  static Map<RoomKey, List<PersonId>> byGroup(PersistentMap<PersonId, RoomKey> seats) {
    var groups = new LinkedHashMap<RoomKey, List<PersonId>>();
    seats.forEach(
        seat -> groups.computeIfAbsent(seat.getValue(), _ -> new ArrayList<>()).add(seat.getKey()));
    return groups;
  }

  /// The way of a newcomer to the seat that was kept; empty where there is none, or no room.
  static Optional<BreakoutEvent> take(Breakouts breakouts, Member member, Moment moment) {
    var round = breakouts.on();
    if (round == null
        || member.role() != Role.PARTICIPANT
        || round.places().containsKey(member.id())) {
      return Optional.empty();
    }
    return breakouts
        .seats()
        .find(member.id())
        .filter(round::has)
        .filter(group -> !isFull(round, group, moment))
        .map(group ->
            new BreakoutEvent.PeopleMoved(
                List.of(new BreakoutEvent.Step(member.id(), RoomKey.PLENARY, group))));
  }

  private static boolean isFull(Round round, RoomKey group, Moment moment) {
    var max = round.definition().groups().max();
    return max != null
        && moment.people().stream()
                .filter(m -> m.role() == Role.PARTICIPANT)
                .filter(m -> round.placeOf(m.id()).equals(group))
                .count()
            >= max;
  }
}
