package org.plenary.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.rules.Role;
import org.plenary.workshop.Organizers;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.ScheduledSession;
import org.plenary.workshop.Workshop;
import org.plenary.workshop.Workshops;

/// Finds out which person an identity is in a workshop, and which session they come to.
public final class Entrance {

  private final Workshops workshops;
  private final Schedule schedule;
  private final People people;
  private final Organizers organizers;
  private final Accounts accounts;

  Entrance(
      Workshops workshops,
      Schedule schedule,
      People people,
      Organizers organizers,
      Accounts accounts) {
    this.workshops = workshops;
    this.schedule = schedule;
    this.people = people;
    this.organizers = organizers;
    this.accounts = accounts;
  }

  /// @param session null for the one that matters to that person now
  public Resolution resolve(Identity identity, WorkshopKey workshop, @Nullable SessionKey session) {
    var found = workshops.find(workshop);
    var person = found.flatMap(known -> person(identity, known));
    if (found.isEmpty() || person.isEmpty()) {
      return new Resolution.Forbidden();
    }
    if (found.get().archived()) {
      return new Resolution.NoSessionLeft();
    }
    if (session == null) {
      return current(schedule.of(found.get().id()))
          .<Resolution>map(chosen -> entry(found.get(), chosen, person.get()))
          .orElseGet(Resolution.NoSessionLeft::new);
    }
    return schedule
        .find(found.get().id(), session)
        .<Resolution>map(chosen -> entry(found.get(), chosen, person.get()))
        .orElseGet(Resolution.Forbidden::new);
  }

  /// As what an identity comes to a workshop, unless it has nothing to do with it.
  public Optional<Access> access(Identity identity, WorkshopKey key) {
    return workshops.find(key).flatMap(workshop -> access(identity, workshop));
  }

  public Optional<Access> access(Identity identity, Workshop workshop) {
    return switch (identity) {
      case Identity.OfAccount(var account) ->
          workshops.owns(account, workshop.id())
              ? Optional.of(new Access(workshop, Role.ORGANIZER, false, null))
              : Optional.empty();
      case Identity.OfPerson who ->
          known(who, workshop)
              .map(person -> new Access(workshop, person.role(), person.waiting(), person.id()));
    };
  }

  /// As what a person comes to their own workshop.
  public Optional<Access> home(Identity.OfPerson who) {
    return workshops.find(who.workshop()).flatMap(workshop -> access(who, workshop));
  }

  /// Live or paused before open before planned, each in the order of the programme.
  static Optional<ScheduledSession> current(List<ScheduledSession> sessions) {
    return sessions.stream()
        .filter(session -> !session.isOver())
        .min(Comparator.comparingInt(Entrance::distance).thenComparingInt(ScheduledSession::rank));
  }

  private static int distance(ScheduledSession session) {
    if (session.isUnderWay()) {
      return 0;
    }
    return session.isOpen() ? 1 : 2;
  }

  private Optional<Person> person(Identity identity, Workshop workshop) {
    return switch (identity) {
      case Identity.OfPerson who -> known(who, workshop);
      case Identity.OfAccount(var account) ->
          workshops.owns(account, workshop.id())
              ? accounts
                  .find(account)
                  .map(owner -> organizers.of(workshop.id(), account, owner.name()))
                  .filter(person -> person.standing().mayEnter())
              : Optional.empty();
    };
  }

  private Optional<Person> known(Identity.OfPerson who, Workshop workshop) {
    if (!who.workshop().equals(workshop.id())) {
      return Optional.empty();
    }
    return people
        .acting(who.person())
        .filter(person -> person.workshop().equals(workshop.id()))
        .filter(person -> person.standing().mayEnter());
  }

  private static Resolution entry(Workshop workshop, ScheduledSession session, Person person) {
    return new Resolution.Found(
        workshop.id(),
        workshop.key(),
        session.id(),
        session.key(),
        person.id(),
        person.key(),
        person.name(),
        person.role(),
        person.waiting(),
        person.attends());
  }
}
