package org.plenary.breakout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;

/// A round that is on.
///
/// @param groups in order
/// @param byHand whether newcomers are left where they are
/// @param deadline when it ends; null when it is closed by hand
record Round(
    BreakoutDefinition definition,
    List<BreakoutDefinition.Group> groups,
    Seating seating,
    boolean byHand,
    Instant startedAt,
    @Nullable Deadline deadline,
    Talk talk) {

  static final String DEADLINE = "round";

  static Round started(BreakoutEvent.RoundStarted event, Instant at, Seq seq) {
    var end = event.deadline();
    return new Round(
        event.definition(),
        event.groups(),
        Seating.of(event, at),
        event.assignment().byHand(),
        at,
        end == null ? null : new Deadline(DEADLINE, end, seq),
        Talk.NONE);
  }

  /// This round as it goes on after an earlier one of the same groups.
  Round after(Round earlier) {
    return with(seating.after(earlier.seating, startedAt)).with(earlier.talk.withoutCalls());
  }

  boolean has(RoomKey group) {
    return groups.stream().anyMatch(each -> each.key().equals(group));
  }

  Optional<BreakoutDefinition.Group> group(RoomKey key) {
    return groups.stream().filter(each -> each.key().equals(key)).findAny();
  }

  RoomKey placeOf(PersonId person) {
    return seating.roomOf(person);
  }

  /// Whether people choose their group themselves.
  boolean isChosen() {
    return definition.assign().equals(Breakouts.SELF_SELECT);
  }

  /// Minutes left at which people are warned: a mark of the plan that lies in the first half of a
  /// short round would have them conclude when they have just begun.
  List<Integer> warnings() {
    if (deadline == null) {
      return definition.warnAtMinutes();
    }
    var length = Duration.between(startedAt, deadline.at());
    return definition.warnAtMinutes().stream()
        .filter(mark -> Duration.ofMinutes(2L * mark).compareTo(length) <= 0)
        .toList();
  }

  /// The group that is kept for a person who is in none.
  Optional<BreakoutDefinition.Group> seatOf(PersonId person) {
    return seating
        .seats()
        .find(person)
        .flatMap(this::group)
        .or(() -> Optional.ofNullable(definition.fixed().get(person)).flatMap(this::group));
  }

  /// Who has a place in which group, in the order of the groups.
  Map<RoomKey, List<PersonId>> members() {
    var members = new LinkedHashMap<RoomKey, List<PersonId>>();
    groups.forEach(group -> members.put(group.key(), new ArrayList<>()));
    seating
        .places()
        .forEach(place -> {
          var group = members.get(place.getValue().room());
          if (group != null) {
            group.add(place.getKey());
          }
        });
    members.values().forEach(people -> people.sort(Comparator.comparing(PersonId::value)));
    return members;
  }

  Round extended(Instant end, Seq seq) {
    var later = new Deadline(DEADLINE, end, seq);
    return new Round(definition, groups, seating, byHand, startedAt, later, talk);
  }

  Round with(Seating changed) {
    return new Round(definition, groups, changed, byHand, startedAt, deadline, talk);
  }

  Round with(Talk changed) {
    return new Round(definition, groups, seating, byHand, startedAt, deadline, changed);
  }
}
