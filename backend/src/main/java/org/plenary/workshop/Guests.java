package org.plenary.workshop;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.WorkshopId;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers people who come by a join code: takes them into the waiting room or in at once, as the
/// door says, and knows those again who come with the same device.
public final class Guests {

  /// So many guests are in one workshop or wait at most; those who were turned away make room.
  static final int MOST_GUESTS = 2_000;

  private static final Set<Standing> OUTSIDE =
      EnumSet.of(Standing.REMOVED, Standing.WAITING, Standing.REFUSED);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final RandomGenerator random;

  Guests(JdbcClient jdbc, TransactionTemplate transaction, RandomGenerator random) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.random = random;
  }

  /// Somebody who stands at the door with a right code.
  ///
  /// @param delegation whom they say to represent
  /// @param device null where it keeps no mark
  /// @param email in lower case, proven to be theirs; null where none is
  public record Visitor(
      GuestName name,
      @Nullable GuestName delegation,
      @Nullable DeviceMark device,
      @Nullable String email) {}

  /// As whom somebody comes in, if only to wait; empty where the door is closed to them, for
  /// whichever reason.
  ///
  /// @param known whose sign-in it is
  /// @param acting the person as whom they act: another one only for a guest who turned out to be a
  ///   person of the plan
  public record Arrival(Person known, Person acting) {
    Arrival(Person person) {
      this(person, person);
    }
  }

  public Optional<Arrival> arrive(Workshop workshop, Visitor visitor) {
    return transaction.execute(_ -> arrived(workshop, visitor));
  }

  private Optional<Arrival> arrived(Workshop workshop, Visitor visitor) {
    Workshops.lock(jdbc, workshop.id());
    var planned = planned(workshop.id(), visitor.email());
    var known = knownBy(workshop.id(), visitor.device());
    if (Stream.concat(known.stream(), planned.stream())
        .anyMatch(person -> person.standing() == Standing.BANNED)) {
      return Optional.empty();
    }
    var expected = planned.filter(person -> person.standing() == Standing.HERE);
    if (expected.isPresent()) {
      return expected.map(person -> seen(person, visitor.device()));
    }
    var again = known.stream().filter(person -> isSame(person, visitor.name())).findFirst();
    var back = again.flatMap(this::returning);
    if (back.isPresent()) {
      return back;
    }
    var waits =
        known.stream().anyMatch(person -> OUTSIDE.contains(person.standing()))
            || new Removals(jdbc, workshop.id()).bear(visitor.name());
    return newcomer(workshop, visitor, again.orElse(null), waits);
  }

  private List<Person> knownBy(WorkshopId workshop, @Nullable DeviceMark device) {
    return device == null ? List.of() : Devices.people(jdbc, workshop, device);
  }

  private static boolean isSame(Person person, GuestName name) {
    return person.origin() == Origin.GUEST
        && person.standing() != Standing.ERASED
        && Lookalike.of(GuestName.bare(person.name()))
            .equals(Lookalike.of(GuestName.bare(name.value())));
  }

  /// Who waits keeps their place, and who was admitted is not asked again.
  private Optional<Arrival> returning(Person person) {
    if (person.standing().mayEnter()) {
      return Optional.of(new Arrival(person));
    }
    var other = person.mergedInto();
    return other == null
        ? Optional.empty()
        : find(other)
            .filter(it -> it.standing().mayEnter())
            .map(acting -> new Arrival(person, acting));
  }

  /// @param waits whether somebody who came with this device was removed or is not let in, or the
  ///   name is that of somebody who was removed: then they wait, however open the door is
  private Optional<Arrival> newcomer(
      Workshop workshop, Visitor visitor, @Nullable Person removed, boolean waits) {
    var policy = DoorAt.now(jdbc, workshop);
    if (policy == Door.Policy.CLOSED || guests(workshop.id()) >= MOST_GUESTS) {
      return Optional.empty();
    }
    Workshops.raise(jdbc, workshop.id());
    boolean open = policy == Door.Policy.OPEN && !waits;
    var id =
        removed != null && removed.standing() == Standing.REMOVED
            ? knockAgain(removed)
            : insert(workshop.id(), visitor);
    if (open) {
      admit(id, DoorRows.door(jdbc, workshop.id()).admits());
    }
    return Optional.of(seen(find(id).orElseThrow(), visitor.device()));
  }

  private Arrival seen(Person person, @Nullable DeviceMark device) {
    if (device != null) {
      Devices.saw(jdbc, person, device);
    }
    return new Arrival(person);
  }

  /// The one person of the plan who has this e-mail: the door is no matter for them, as it is none
  /// for their link.
  private Optional<Person> planned(WorkshopId workshop, @Nullable String email) {
    if (email == null) {
      return Optional.empty();
    }
    var found =
        jdbc.sql(
                PersonRows.SELECT
                    + "WHERE workshop_id = ? AND origin = 'plan' AND lower(email) = ?"
                    + " AND standing IN ('here', 'removed', 'banned')")
            .params(workshop.value(), email)
            .query(PersonRows::read)
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private PersonId knockAgain(Person removed) {
    jdbc.sql(
            """
            UPDATE person
            SET standing = 'waiting', role = 'observer', delegation = NULL, knocked_at = now(),
                standing_since = now(), refused_until = NULL, refused_reason = NULL,
                removed_before = true
            WHERE id = ?
            """)
        .param(removed.id().value())
        .update();
    return removed.id();
  }

  private void admit(PersonId id, Role as) {
    jdbc.sql("UPDATE person SET standing = 'here', role = ?, admitted_at = now() WHERE id = ?")
        .params(as.word(), id.value())
        .update();
  }

  private PersonId insert(WorkshopId workshop, Visitor visitor) {
    var id = new PersonId(new RandomIds(random).next());
    var delegation = visitor.delegation();
    jdbc.sql(
            """
            INSERT INTO person
              (id, workshop_id, key, rank, name, role, attends, origin, standing,
               guest_delegation, knocked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
            """)
        .param(id.value())
        .param(workshop.value())
        .param(RandomKeys.next("guest", random))
        .param(Ranks.GUESTS)
        .param(visitor.name().distinctFrom(names(workshop)).value())
        .param(Role.OBSERVER.word())
        .param(Attends.REMOTE.word())
        .param(Origin.GUEST.word())
        .param(Standing.WAITING.word())
        .param(delegation == null ? null : delegation.value())
        .update();
    return id;
  }

  private long guests(WorkshopId workshop) {
    return jdbc.sql(
            "SELECT count(*) FROM person WHERE workshop_id = ? AND origin <> 'plan'"
                + " AND standing IN ('waiting', 'here')")
        .param(workshop.value())
        .query(Long.class)
        .single();
  }

  /// Of everyone who is in or waits. A hall joins one by one, so this reads no more than it needs.
  private List<String> names(WorkshopId workshop) {
    return jdbc.sql(
            "SELECT name FROM person"
                + " WHERE workshop_id = ? AND standing IN ('waiting', 'refused', 'here')")
        .param(workshop.value())
        .query((row, _) -> row.getString("name"))
        .list();
  }

  private Optional<Person> find(PersonId id) {
    return jdbc.sql(PersonRows.SELECT + "WHERE id = ?")
        .param(id.value())
        .query(PersonRows::read)
        .optional();
  }
}
