package org.plenary.workshop;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RandomIds;
import org.plenary.ids.WorkshopId;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes people who come by a join code into the waiting room.
public final class Guests {

  /// So many wait in one workshop at most.
  static final int MOST_WAITING = 2_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final RandomGenerator random;

  Guests(JdbcClient jdbc, TransactionTemplate transaction, RandomGenerator random) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.random = random;
  }

  /// A new person of the workshop who waits; empty where too many wait already.
  public Optional<Person> arrive(
      WorkshopId workshop, GuestName name, @Nullable GuestName delegation) {
    return transaction.execute(_ -> arrived(workshop, name, delegation));
  }

  private Optional<Person> arrived(
      WorkshopId workshop, GuestName name, @Nullable GuestName delegation) {
    Workshops.raise(jdbc, workshop);
    var people = People.read(jdbc, workshop);
    if (people.stream().filter(Person::waiting).count() >= MOST_WAITING) {
      return Optional.empty();
    }
    var person =
        new Person(
            new PersonId(new RandomIds(random).next()),
            workshop,
            new PersonKey(RandomKeys.next("guest", random)),
            Ranks.GUESTS,
            name.distinctFrom(people).value(),
            Role.OBSERVER,
            null,
            false,
            Attends.REMOTE,
            List.of(),
            null,
            Origin.GUEST,
            Standing.WAITING,
            delegation == null ? null : delegation.value());
    insert(person);
    return Optional.of(person);
  }

  private void insert(Person guest) {
    jdbc.sql(
            """
            INSERT INTO person
              (id, workshop_id, key, rank, name, role, attends, origin, standing, guest_delegation)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(guest.id().value())
        .param(guest.workshop().value())
        .param(guest.key().value())
        .param(guest.rank())
        .param(guest.name())
        .param(guest.role().word())
        .param(guest.attends().word())
        .param(guest.origin().word())
        .param(guest.standing().word())
        .param(guest.guestDelegation())
        .update();
  }
}
