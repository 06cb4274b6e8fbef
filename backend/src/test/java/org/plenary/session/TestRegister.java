package org.plenary.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.SessionId;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;
import org.plenary.session.Register.RegisteredPerson;

/// A register in memory, shared by the nodes of a test, that a test may change at any moment.
final class TestRegister implements RegisterSource {

  static final PersonId LEAD = id("lead");
  static final PersonId ORGANIZER = id("organizer");

  private final AtomicInteger reads = new AtomicInteger();
  private volatile Register register;
  private volatile @Nullable PersonKey stone;

  TestRegister() {
    this(TestWorkshop.initial());
  }

  TestRegister(Register register) {
    this.register = register;
  }

  static PersonId id(String key) {
    return new PersonId((key + "----------------").substring(0, 16));
  }

  static RegisteredPerson person(
      String key, int rank, Role role, @Nullable String delegation, boolean head) {
    return new RegisteredPerson(
        id(key),
        new PersonKey(key),
        "Name of " + key,
        rank,
        role,
        false,
        delegation == null ? null : new DelegationKey(delegation),
        head,
        Attends.REMOTE,
        List.of("en"),
        null);
  }

  /// A change that is none of this session's business, such as that another one was opened.
  synchronized void touch() {
    set(register.people());
  }

  /// How often the whole register was read.
  int reads() {
    return reads.get();
  }

  /// Makes the admission of this person fail as a fault of ours would.
  void throwOnAdmissionOf(String key) {
    stone = new PersonKey(key);
  }

  private static void leaveTrace(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "insert into journal_head (session_id, seq, hash, at)"
              + " values ('trace-of-a-fault', 0, sha256('trace'::bytea), now())");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Register current() {
    return register;
  }

  /// Replaces one person, as an import or a change of a role does.
  synchronized void replace(RegisteredPerson person) {
    var people =
        new ArrayList<>(
            register.people().stream().filter(p -> !p.id().equals(person.id())).toList());
    people.add(person);
    people.sort(Comparator.comparingInt(RegisteredPerson::rank));
    set(people);
  }

  synchronized void removePerson(PersonId person) {
    set(register.people().stream().filter(p -> !p.id().equals(person)).toList());
  }

  private void set(List<RegisteredPerson> people) {
    register =
        new Register(
            register.revision() + 1,
            register.workshop(),
            people,
            register.delegations(),
            register.programme(),
            register.next());
  }

  @Override
  public long revision(Connection connection, SessionId session) {
    return register.revision();
  }

  @Override
  public Register read(Connection connection, SessionId session) {
    reads.incrementAndGet();
    return register;
  }

  @Override
  public boolean mayOpen(Connection connection, SessionId session) {
    return true;
  }

  @Override
  public void phase(Connection connection, SessionId session, Phase phase) {}

  @Override
  public synchronized boolean change(
      Connection connection,
      SessionId session,
      SessionCommand.OfRegister command,
      @Nullable PersonId actor) {
    return switch (command) {
      case SessionCommand.Admit(var people, var as, var delegation) ->
          admit(connection, people, as == null ? Role.PARTICIPANT : as, delegation);
      case SessionCommand.AdmitAs(var guest, var _, var _) -> remove(guest);
      case SessionCommand.Remove(var person, var _) -> remove(person);
      case SessionCommand.Refuse(var people, var reason) ->
          changeGuests(
              people,
              knock ->
                  new Register.Knock(
                      knock.since(),
                      Instant.parse("2021-10-27T02:02:00Z"),
                      reason,
                      List.of(),
                      false));
      case SessionCommand.Knock _ ->
          changeGuests(
              List.of(), knock -> new Register.Knock(knock.since(), null, null, List.of(), false));
      case SessionCommand.ChangeRole(var person, var role) -> {
        var old = find(person);
        replace(person(old.key().value(), old.rank(), role, null, false));
        yield true;
      }
      case SessionCommand.SetDoor(var door) -> {
        set(door);
        yield true;
      }
      case SessionCommand.PutBack _, SessionCommand.Restore _ -> false;
    };
  }

  synchronized void set(Door door) {
    var facts = register.workshop();
    register =
        new Register(
            register.revision() + 1,
            new Register.WorkshopFacts(
                facts.id(),
                facts.key(),
                facts.title(),
                facts.kind(),
                facts.timezone(),
                facts.languages(),
                facts.mode(),
                facts.call(),
                door,
                facts.unled()),
            register.people(),
            register.delegations(),
            register.programme(),
            register.next());
  }

  private RegisteredPerson find(PersonKey key) {
    return register.people().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
  }

  private boolean changeGuests(List<PersonKey> people, UnaryOperator<Register.Knock> change) {
    set(
        register.people().stream()
            .map(p -> {
              var knock = p.knock();
              return knock != null && (people.isEmpty() || people.contains(p.key()))
                  ? TestGuests.withKnock(p, change.apply(knock))
                  : p;
            })
            .toList());
    return true;
  }

  private boolean admit(
      Connection connection, List<PersonKey> people, Role as, @Nullable DelegationKey delegation) {
    if (stone != null && people.contains(stone)) {
      leaveTrace(connection);
      throw new IllegalStateException("a fault for the test");
    }
    set(
        register.people().stream()
            .map(p ->
                p.waiting() && (people.isEmpty() || people.contains(p.key()))
                    ? new RegisteredPerson(
                        p.id(),
                        p.key(),
                        p.name(),
                        p.rank(),
                        as,
                        false,
                        delegation,
                        false,
                        p.attends(),
                        p.languages(),
                        p.guestDelegation())
                    : p)
            .toList());
    return true;
  }

  private boolean remove(PersonKey person) {
    var found =
        register.people().stream()
            .filter(p -> p.key().equals(person))
            .map(RegisteredPerson::id)
            .findFirst();
    found.ifPresent(this::removePerson);
    return found.isPresent();
  }
}
