package org.plenary.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.ids.DelegationKey;
import org.plenary.session.Register.Knock;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.topics.Document;

/// The documents `people`, `delegations` and `waiting`: who there is and who is here.
final class PeopleDocuments {

  private PeopleDocuments() {}

  static Document people(SessionState state) {
    var people = Document.with();
    for (var person : state.roster().people()) {
      if (!person.waiting()) {
        people.put(person.id().value(), person(state, person));
      }
    }
    return Document.with().put("people", people.build()).build();
  }

  /// "7 of 8 delegations present": counted over seats.
  static Document delegations(SessionState state) {
    var present = presentByDelegation(state);
    var delegations = Document.with();
    long seats = 0;
    long seatsPresent = 0;
    for (var delegation : state.roster().delegations()) {
      var people = present.getOrDefault(delegation.key(), 0);
      if (delegation.seat()) {
        seats++;
        seatsPresent += people > 0 ? 1 : 0;
      }
      delegations.put(
          delegation.key().value(),
          Document.with()
              .put("rank", delegation.rank())
              .put("name", delegation.name())
              .put("kind", delegation.kind())
              .put("seat", delegation.seat())
              .put("present", people > 0)
              .put("people", people)
              .build());
    }
    return Document.with()
        .put("seats", seats)
        .put("present", seatsPresent)
        .put("delegations", delegations.build())
        .build();
  }

  static Document waiting(SessionState state) {
    var guests = Document.with();
    for (var person : state.roster().people()) {
      if (person.waiting()) {
        guests.put(
            person.id().value(),
            Document.with()
                .put("key", person.key())
                .put("name", person.name())
                .put("rank", person.rank())
                .put("delegation", person.guestDelegation())
                .put("online", state.connected().isOnline(person.id()))
                .put("since", knock(person).map(Knock::since).orElse(null))
                .put("refused", knock(person).filter(it -> it.again() != null).map(Knocks::refused))
                .put("resembles", knock(person).flatMap(it -> Knocks.resembled(it, state)))
                .put("removed", knock(person).filter(Knock::removed).isPresent())
                .build());
      }
    }
    return Document.with()
        .put("guests", guests.build())
        .put("door", Knocks.door(state.roster().workshop().doorOrAsking()))
        .put("unled", Knocks.unled(state.roster().workshop().unledOrUsual()))
        .build();
  }

  private static Optional<Knock> knock(RegisteredPerson person) {
    return Optional.ofNullable(person.knock());
  }

  private static Document person(SessionState state, RegisteredPerson person) {
    return Document.with()
        .put("key", person.key())
        .put("name", person.name())
        .put("rank", person.rank())
        .put("delegation", person.delegation())
        .put("role", person.role().word())
        .put("online", state.connected().isPresent(person.id()))
        .put("attends", state.connected().attends(person.id()).orElse(person.attends()).word())
        .put("head", person.head())
        .build();
  }

  private static Map<DelegationKey, Integer> presentByDelegation(SessionState state) {
    var present = new HashMap<DelegationKey, Integer>();
    for (var person : state.roster().people()) {
      var delegation = person.delegation();
      if (delegation != null && !person.waiting() && state.connected().isPresent(person.id())) {
        present.merge(delegation, 1, Integer::sum);
      }
    }
    return present;
  }
}
