package org.plenary.session;

import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.rules.PersonCard;
import org.plenary.rules.Role;

/// How people are named in documents.
record Cards(SessionState state) {

  private static final String ERASED = PersonCodec.ERASED;

  PersonCard of(PersonId id) {
    return state
        .roster()
        .person(id)
        .map(
            person ->
                new PersonCard(
                    person.key(),
                    person.name(),
                    person.delegation(),
                    person.role(),
                    state.connected().isPresent(id) && !person.waiting(),
                    person.rank()))
        .orElseGet(
            () -> new PersonCard(new PersonKey("gone"), ERASED, null, Role.OBSERVER, false, 9999));
  }

  static String name(SessionState state, PersonId id) {
    return state.roster().person(id).map(Register.RegisteredPerson::name).orElse(ERASED);
  }
}
