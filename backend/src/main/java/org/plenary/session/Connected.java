package org.plenary.session;

import java.time.Instant;
import java.util.Optional;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.TabId;
import org.plenary.persistent.PersistentMap;
import org.plenary.rules.Attends;

/// Who is connected or checked in, as the entries tell.
///
/// @param perPerson how many connections a person has
/// @param checkedIn who was seen at the door and did not leave
record Connected(
    PersistentMap<ConnectionId, Connection> connections,
    PersistentMap<PersonId, Integer> perPerson,
    PersistentMap<PersonId, Attends> attends,
    PersistentMap<PersonId, Boolean> checkedIn) {

  /// One connection of one tab of a person, held by one run of a node.
  record Connection(
      ConnectionId id, PersonId person, TabId tab, Attends attends, BootId node, Instant since) {}

  static Connected nobody() {
    return new Connected(
        PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());
  }

  boolean isPresent(PersonId person) {
    return isOnline(person) || checkedIn.containsKey(person);
  }

  boolean isOnline(PersonId person) {
    return perPerson.containsKey(person);
  }

  Optional<Connection> connection(ConnectionId id) {
    return connections.find(id);
  }

  /// How this person takes part now, or did last.
  Optional<Attends> attends(PersonId person) {
    return attends.find(person);
  }

  Connected with(Connection came) {
    if (connections.containsKey(came.id())) {
      return this;
    }
    return new Connected(
        connections.put(came.id(), came),
        perPerson.put(came.person(), count(came.person()) + 1),
        attends.put(came.person(), came.attends()),
        checkedIn);
  }

  Connected without(ConnectionId id) {
    var gone = connections.get(id);
    if (gone == null) {
      return this;
    }
    var left = count(gone.person()) - 1;
    return new Connected(
        connections.remove(id),
        left == 0 ? perPerson.remove(gone.person()) : perPerson.put(gone.person(), left),
        attends,
        checkedIn);
  }

  Connected withCheckIn(PersonId person) {
    return new Connected(
        connections, perPerson, attends.put(person, Attends.ONSITE), checkedIn.put(person, true));
  }

  Connected withCheckOut(PersonId person) {
    return new Connected(connections, perPerson, attends, checkedIn.remove(person));
  }

  private int count(PersonId person) {
    return perPerson.getOrDefault(person, 0);
  }
}
