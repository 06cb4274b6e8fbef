package org.plenary.session;

import java.util.Collection;
import java.util.List;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.PersonCard;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Role;
import org.plenary.session.Register.RegisteredPerson;

/// How people are named in the documents of one state.
record Cards(SessionState state) implements PersonCards {

  private static final PersonKey GONE = new PersonKey("gone");

  @Override
  public Collection<PersonCard> all() {
    return state.roster().people().stream()
        .filter(person -> !person.waiting())
        .map(this::card)
        .toList();
  }

  @Override
  public PersonCard card(PersonId id) {
    return state
        .roster()
        .person(id)
        .map(this::card)
        .orElseGet(() ->
            new PersonCard(
                id,
                GONE,
                PersonCodec.ERASED,
                null,
                Role.OBSERVER,
                List.of(),
                false,
                Integer.MAX_VALUE));
  }

  String name(PersonId id) {
    return card(id).name();
  }

  private List<String> languages(RegisteredPerson person) {
    var delegation = person.delegation();
    return person.languages().isEmpty() && delegation != null
        ? state.roster().delegation(delegation).map(Delegation::languages).orElse(List.of())
        : person.languages();
  }

  private PersonCard card(RegisteredPerson person) {
    return new PersonCard(
        person.id(),
        person.key(),
        person.name(),
        person.delegation(),
        person.role(),
        languages(person),
        state.connected().isPresent(person.id()) && !person.waiting(),
        person.rank());
  }
}
