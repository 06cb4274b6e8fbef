package org.plenary.breakout;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.breakout.BreakoutEvent.Step;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.persistent.PersistentMap;

/// Who is where in a round, and as what.
///
/// @param places where people were put, plenary included; a place is kept while somebody is away
/// @param seats the group to which a person who is in none comes back
/// @param declined who chose to stay in plenary, and since when
/// @param roles what people are in the group where they are; nobody is two things, and no two
///   people of a group are the same
record Seating(
    PersistentMap<PersonId, Place> places,
    PersistentMap<PersonId, RoomKey> seats,
    PersistentMap<PersonId, Instant> declined,
    PersistentMap<PersonId, String> roles) {

  static final Seating NONE =
      new Seating(
          PersistentMap.empty(),
          PersistentMap.empty(),
          PersistentMap.empty(),
          PersistentMap.empty());

  /// @param since when the person came into the room
  record Place(RoomKey room, Instant since) {}

  static Seating of(BreakoutEvent.RoundStarted event, Instant at) {
    PersistentMap<PersonId, Place> places = PersistentMap.empty();
    for (var group : event.assignment().groups().entrySet()) {
      for (var person : group.getValue()) {
        places = places.put(person, new Place(group.getKey(), at));
      }
    }
    var kept = event.kept();
    return new Seating(
        places,
        kept == null ? PersistentMap.empty() : PersistentMap.copyOf(kept),
        PersistentMap.empty(),
        PersistentMap.empty());
  }

  /// What of an earlier round of the same groups still holds: who declined, who had which seat, and
  /// the roles of those who are where they were.
  Seating after(Seating earlier, Instant at) {
    var all = places;
    var left = earlier.declined;
    var same = earlier.roles;
    for (var person : earlier.declined.keys().toList()) {
      if (all.containsKey(person)) {
        left = left.remove(person);
      } else {
        all = all.put(person, new Place(RoomKey.PLENARY, at));
      }
    }
    for (var person : earlier.roles.keys().toList()) {
      if (!roomOf(person).equals(earlier.roomOf(person))) {
        same = same.remove(person);
      }
    }
    return new Seating(all, earlier.seats, left, same);
  }

  RoomKey roomOf(PersonId person) {
    return place(person).map(Place::room).orElse(RoomKey.PLENARY);
  }

  Optional<Place> place(PersonId person) {
    return places.find(person);
  }

  boolean hasDeclined(PersonId person) {
    return declined.containsKey(person);
  }

  /// Who is this in this group.
  Optional<PersonId> bearer(RoomKey group, String role) {
    return roles.stream()
        .filter(bearer -> bearer.getValue().equals(role))
        .map(Map.Entry::getKey)
        .filter(person -> roomOf(person).equals(group))
        .findAny();
  }

  /// Everyone of whom anything is known.
  Collection<PersonId> people() {
    return Stream.of(places.keys(), seats.keys(), declined.keys())
        .flatMap(keys -> keys)
        .distinct()
        .toList();
  }

  /// Whoever leaves a group keeps a seat there and loses the role; whoever comes into one has not
  /// declined any more.
  Seating moved(List<Step> steps, Instant at) {
    var seated = this;
    for (var step : steps) {
      seated = seated.moved(step, at);
    }
    return seated;
  }

  private Seating moved(Step step, Instant at) {
    var person = step.person();
    var inPlenary = step.to().equals(RoomKey.PLENARY);
    return new Seating(
        places.put(person, new Place(step.to(), at)),
        inPlenary && !step.from().equals(RoomKey.PLENARY) ? seats.put(person, step.from()) : seats,
        inPlenary ? declined : declined.remove(person),
        roles.remove(person));
  }

  Seating declinedBy(PersonId person, Instant at) {
    var all =
        places.containsKey(person) ? places : places.put(person, new Place(RoomKey.PLENARY, at));
    return new Seating(all, seats, declined.put(person, at), roles);
  }

  Seating with(BreakoutEvent.RoleGiven given) {
    var changed = roles;
    var former = bearer(given.group(), given.role());
    if (former.isPresent()) {
      changed = changed.remove(former.get());
    }
    var person = given.person();
    return new Seating(
        places, seats, declined, person == null ? changed : changed.put(person, given.role()));
  }
}
