package org.plenary.session;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.rules.Delegation;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.session.Register.RegisteredPerson;

/// The moment of a command, read from the state on which it is decided.
record StateMoment(SessionState state, Instant now, Seq seq, @Nullable Member actor)
    implements Moment {

  /// The moment in which this person commands; empty where the session does not know them.
  static Optional<StateMoment> of(SessionState state, Instant now, PersonId person) {
    return state
        .roster()
        .person(person)
        .map(known -> new StateMoment(state, now, state.seq().next(), member(state, known)));
  }

  static StateMoment ofSystem(SessionState state, Instant now) {
    return new StateMoment(state, now, state.seq().next(), null);
  }

  static Member member(SessionState state, RegisteredPerson person) {
    return new Member(
        person.id(),
        person.key(),
        person.rank(),
        person.role(),
        person.delegation(),
        person.head(),
        person.languages(),
        state.connected().isPresent(person.id()) && !person.waiting(),
        state.roomOf(person.id()));
  }

  @Override
  public Collection<Member> people() {
    return state.roster().people().stream()
        .filter(person -> !person.waiting())
        .map(person -> member(state, person))
        .toList();
  }

  @Override
  public Optional<Member> person(PersonId id) {
    return state.roster().person(id).map(person -> member(state, person));
  }

  @Override
  public Collection<Delegation> delegations() {
    return state.roster().delegations();
  }

  @Override
  public Optional<Delegation> delegation(DelegationKey key) {
    return state.roster().delegation(key);
  }

  @Override
  public boolean live() {
    return state.run().phase() == Phase.LIVE;
  }
}
