package org.plenary.breakout;

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
import org.plenary.persistent.PersistentMap;
import org.plenary.rules.Word;

/// A round that is on.
///
/// @param groups in order
/// @param places where people were put, plenary included; a place is kept while somebody is away
/// @param byHand whether newcomers are left where they are
/// @param deadline when it ends; null when it is closed by hand
/// @param calls groups that called for help
/// @param messages the newest messages to each group, oldest first
record Round(
    BreakoutDefinition definition,
    List<BreakoutDefinition.Group> groups,
    PersistentMap<PersonId, RoomKey> places,
    boolean byHand,
    Instant startedAt,
    @Nullable Deadline deadline,
    PersistentMap<RoomKey, Call> calls,
    PersistentMap<RoomKey, List<Message>> messages) {

  static final String DEADLINE = "round";

  /// So many messages of a group are shown, to keep its document small.
  private static final int MESSAGES = 10;

  /// A group's call for help.
  record Call(PersonId by, Instant since) {}

  /// What a leader said to a group.
  record Message(Seq seq, PersonId from, Word text, Instant at) {}

  static Round started(BreakoutEvent.RoundStarted event, Instant at, Seq seq) {
    PersistentMap<PersonId, RoomKey> places = PersistentMap.empty();
    for (var group : event.assignment().groups().entrySet()) {
      for (var person : group.getValue()) {
        places = places.put(person, group.getKey());
      }
    }
    var end = event.deadline();
    return new Round(
        event.definition(),
        event.groups(),
        places,
        event.assignment().byHand(),
        at,
        end == null ? null : new Deadline(DEADLINE, end, seq),
        PersistentMap.empty(),
        PersistentMap.empty());
  }

  boolean has(RoomKey group) {
    return groups.stream().anyMatch(each -> each.key().equals(group));
  }

  Optional<BreakoutDefinition.Group> group(RoomKey key) {
    return groups.stream().filter(each -> each.key().equals(key)).findAny();
  }

  RoomKey placeOf(PersonId person) {
    return places.getOrDefault(person, RoomKey.PLENARY);
  }

  /// Who has a place in which group, in the order of the groups.
  Map<RoomKey, List<PersonId>> members() {
    var members = new LinkedHashMap<RoomKey, List<PersonId>>();
    groups.forEach(group -> members.put(group.key(), new ArrayList<>()));
    places.forEach(place -> {
      var group = members.get(place.getValue());
      if (group != null) {
        group.add(place.getKey());
      }
    });
    members.values().forEach(people -> people.sort(Comparator.comparing(PersonId::value)));
    return members;
  }

  Round extended(Instant end, Seq seq) {
    return new Round(
        definition,
        groups,
        places,
        byHand,
        startedAt,
        new Deadline(DEADLINE, end, seq),
        calls,
        messages);
  }

  Round messaged(BreakoutEvent.GroupsMessaged event, Instant at, Seq seq) {
    var message = new Message(seq, event.from(), event.text(), at);
    var changed = messages;
    for (var group : event.groups()) {
      var all = new ArrayList<>(changed.getOrDefault(group, List.of()));
      all.add(message);
      changed =
          changed.put(
              group, List.copyOf(all.subList(Math.max(0, all.size() - MESSAGES), all.size())));
    }
    return new Round(definition, groups, places, byHand, startedAt, deadline, calls, changed);
  }

  Round moved(List<BreakoutEvent.Step> steps) {
    var changed = places;
    for (var step : steps) {
      changed = changed.put(step.person(), step.to());
    }
    return new Round(definition, groups, changed, byHand, startedAt, deadline, calls, messages);
  }

  Round calling(PersistentMap<RoomKey, Call> changed) {
    return new Round(definition, groups, places, byHand, startedAt, deadline, changed, messages);
  }
}
