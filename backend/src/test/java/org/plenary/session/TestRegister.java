package org.plenary.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.poll.PollDefinition;
import org.plenary.rules.Attends;
import org.plenary.rules.Delegation;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.session.Register.RegisteredPerson;

/// A register in memory, shared by the nodes of a test, that a test may change at any moment.
final class TestRegister implements RegisterSource {

  static final PersonId LEAD = id("lead");
  static final PersonId ORGANIZER = id("organizer");

  private final AtomicInteger reads = new AtomicInteger();
  private volatile Register register;
  private volatile @Nullable PersonKey stone;

  TestRegister() {
    this(initial());
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

  /// A guest whom nobody admitted yet.
  static RegisteredPerson guest(String key, int rank) {
    return new RegisteredPerson(
        id(key),
        new PersonKey(key),
        "Guest " + key,
        rank,
        Role.OBSERVER,
        true,
        null,
        false,
        Attends.REMOTE,
        List.of(),
        "Somewhere",
        new Register.Knock(
            Instant.parse("2021-10-26T23:00:00Z"), null, null, List.of(LEAD), false));
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

  private static Register initial() {
    var people = new ArrayList<RegisteredPerson>();
    people.add(person("organizer", 0, Role.ORGANIZER, null, false));
    people.add(person("lead", 1, Role.FACILITATOR, null, false));
    people.add(person("watcher", 2, Role.OBSERVER, "ob", false));
    var delegations = new ArrayList<Delegation>();
    int rank = 3;
    for (var key : List.of("aa", "bb", "cc", "dd")) {
      delegations.add(delegation(key, delegations.size(), "member", true));
      people.add(person(key + "-1", rank++, Role.PARTICIPANT, key, true));
      people.add(person(key + "-2", rank++, Role.PARTICIPANT, key, false));
    }
    delegations.add(delegation("ob", 4, "observer", false));
    return new Register(
        1,
        new Register.WorkshopFacts(
            new WorkshopId("test-workshop"),
            new WorkshopKey("test"),
            Text.of("en", "Test"),
            "meeting",
            "Asia/Tokyo",
            List.of("en"),
            "virtual",
            null),
        people,
        delegations,
        new Register.Programme(
            new SessionKey("session"),
            Text.of("en", "Session"),
            LocalDate.of(2021, 10, 27),
            LocalTime.of(10, 0),
            Instant.parse("2021-10-27T01:00:00Z"),
            60,
            null,
            List.of(item("one", 0), item("two", 1)),
            List.of(
                poll("single", 0, "single", PollDefinition.By.PERSON, PollDefinition.Results.LIVE),
                poll(
                    "scale",
                    1,
                    "scale",
                    PollDefinition.By.DELEGATION,
                    PollDefinition.Results.AFTER_CLOSE),
                poll(
                    "multi",
                    2,
                    "multi",
                    PollDefinition.By.PERSON,
                    PollDefinition.Results.RELEASED)),
            List.of(
                breakout("groups", "balanced"),
                breakout("hand", "manual"),
                breakout("brief", "balanced"),
                breakout("chosen", "self-select")),
            TestSheets.all()),
        new Register.NextSession(
            new SessionKey("later"),
            Text.of("en", "Later"),
            LocalDate.of(2021, 10, 27),
            LocalTime.of(14, 0),
            Instant.parse("2021-10-27T05:00:00Z"),
            "planned"));
  }

  private static Delegation delegation(String key, int rank, String kind, boolean seat) {
    return new Delegation(
        new DelegationKey(key),
        rank,
        Text.of("en", "Delegation " + key),
        kind,
        null,
        List.of(),
        seat,
        1);
  }

  private static Register.Item item(String key, int rank) {
    return new Register.Item(
        new ItemKey(key), rank, Text.of("en", key), 10, "talk", List.of(id("lead")), List.of());
  }

  static PollDefinition poll(
      String key, int rank, String type, PollDefinition.By by, PollDefinition.Results results) {
    var scale = type.equals("scale");
    return new PollDefinition(
        new PollKey(key),
        rank,
        Text.of("en", "Question " + key),
        null,
        type,
        scale
            ? List.of()
            : List.of(
                new PollDefinition.Option(new OptionKey("yes"), Text.of("en", "Yes")),
                new PollDefinition.Option(new OptionKey("no"), Text.of("en", "No"))),
        scale ? 1L : null,
        scale ? 5L : null,
        type.equals("multi") ? 2 : null,
        by,
        PollDefinition.AnswersRule.FIRST,
        results,
        false,
        false);
  }

  private static BreakoutDefinition breakout(String key, String assign) {
    return new BreakoutDefinition(
        new BreakoutKey(key),
        0,
        Text.of("en", key),
        Text.of("en", "Talk"),
        null,
        new WorksheetKey(key.equals("groups") ? "cards" : "map"),
        key.equals("brief") ? 0 : 20,
        List.of(5, 1),
        new BreakoutDefinition.Groups.Count(3, assign.equals("self-select") ? 2 : null),
        assign,
        List.of(BreakoutDefinition.Attribute.DELEGATION),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(id("dd-1"), new RoomKey("2")),
        List.of(),
        List.of(),
        List.of("reporter", "time keeper"));
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

  /// A guest who was turned away.
  static RegisteredPerson refused(RegisteredPerson guest, Instant again) {
    return withKnock(
        guest,
        new Register.Knock(
            Instant.parse("2021-10-26T23:00:00Z"), again, "Register first.", List.of(), false));
  }

  private RegisteredPerson find(PersonKey key) {
    return register.people().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
  }

  private boolean changeGuests(
      List<PersonKey> people, java.util.function.UnaryOperator<Register.Knock> change) {
    set(
        register.people().stream()
            .map(p -> {
              var knock = p.knock();
              return knock != null && (people.isEmpty() || people.contains(p.key()))
                  ? withKnock(p, change.apply(knock))
                  : p;
            })
            .toList());
    return true;
  }

  private static RegisteredPerson withKnock(RegisteredPerson p, Register.Knock knock) {
    return new RegisteredPerson(
        p.id(),
        p.key(),
        p.name(),
        p.rank(),
        p.role(),
        p.waiting(),
        p.delegation(),
        p.head(),
        p.attends(),
        p.languages(),
        p.guestDelegation(),
        knock);
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
