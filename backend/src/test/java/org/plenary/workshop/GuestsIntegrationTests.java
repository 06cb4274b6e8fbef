package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.audit.About;
import org.plenary.audit.Act;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.Register;
import org.plenary.session.SessionCommand;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GuestsIntegrationTests {

  private static final String PLAN =
      """
      plan: 1
      workshop: {key: w, title: W, timezone: Asia/Tokyo, mode: hybrid}
      delegations:
        - {key: fj, name: Fiji, kind: member}
      people:
        - {key: lead, name: Ana Prasad, role: facilitator}
        - {key: ben, name: Ben, role: participant, delegation: fj}
      programme:
        - day: "2036-11-21"
          sessions:
            - {key: one, title: One, starts: "09:00", minutes: 60}
      """;

  private final TestDatabase database = Engines.database();
  private final Workshops workshops = new Workshops(database.jdbc());
  private final Schedule schedule = new Schedule(database.jdbc());
  private final People people = new People(database.jdbc());
  private final StoredRegister register = new StoredRegister(workshops);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
  private final Guests guests = new Guests(database.jdbc(), transaction, new Random(1));
  private final FrontDoor door = new FrontDoor(database.jdbc(), transaction, workshops);
  private final DeviceMark phone = DeviceMark.random(new Random(2));

  @BeforeEach
  void importPlan() {
    imports();
  }

  @Test
  void waitsBeforeADoorThatAsks() throws SQLException {
    var ana = arrive("Zoë", phone);

    assertThat(ana.standing()).isEqualTo(Standing.WAITING);
    assertThat(registered(ana).knock()).isNotNull();
  }

  @Test
  void isTheSameGuestWithTheSameDeviceAndName() throws SQLException {
    var first = arrive("Zoë", phone);

    assertThat(arrive("zoë ", phone).id()).isEqualTo(first.id());
    assertThat(arrive("Max", phone).id()).isNotEqualTo(first.id());
    assertThat(arrive("Zoë", null).id()).isNotEqualTo(first.id());
  }

  @Test
  void asksNobodyAgainWhoWasAdmittedOnThisDevice() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Admit(List.of(guest.key()), Role.SPEAKER, null));
    close();

    var back = arrive("Zoë", phone);

    assertThat(back.id()).isEqualTo(guest.id());
    assertThat(back.standing()).isEqualTo(Standing.HERE);
    assertThat(back.role()).isEqualTo(Role.SPEAKER);
  }

  @Test
  void refusesStrangersAtAClosedDoorButKeepsThePlacesOfThoseWhoWait() throws SQLException {
    var guest = arrive("Zoë", phone);
    close();

    assertThat(guests.arrive(workshop(), visitor("Max", null))).isEmpty();
    assertThat(arrive("Zoë", phone).id()).isEqualTo(guest.id());
  }

  @Test
  void letsInAtOnceByAnOpenDoorWithNoMoreThanItSays() throws SQLException {
    set(new Door(Door.Policy.OPEN, Role.PARTICIPANT, Door.Policy.ASK, 15));

    var guest = arrive("Zoë", null);

    assertThat(guest.standing()).isEqualTo(Standing.HERE);
    assertThat(guest.role()).isEqualTo(Role.PARTICIPANT);
    assertThat(guest.delegation()).isNull();
  }

  @Test
  void letsWhoWasRemovedWaitHoweverOpenTheDoorIs() throws SQLException {
    set(new Door(Door.Policy.OPEN, Role.PARTICIPANT, Door.Policy.ASK, 15));
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Remove(guest.key(), false));

    assertThat(arrive("Zoë", phone).standing()).isEqualTo(Standing.WAITING);
    assertThat(arrive("Somebody else", phone).standing()).isEqualTo(Standing.WAITING);
    assertThat(arrive("Somebody else", null).standing()).isEqualTo(Standing.HERE);
  }

  @Test
  void letsTheNameOfWhoWasRemovedWaitWithAMark() throws SQLException {
    set(new Door(Door.Policy.OPEN, Role.PARTICIPANT, Door.Policy.ASK, 15));
    var banned = arrive("Zoë", phone);
    change(new SessionCommand.Remove(banned.key(), true));
    change(new SessionCommand.Remove(new PersonKey("ben"), false));

    var namesake = arrive("Zоe", DeviceMark.random(new Random(9)));
    var planned = arrive("Ben", null);
    var stranger = arrive("Max", null);

    assertThat(namesake.standing()).isEqualTo(Standing.WAITING);
    assertThat(isMarked(namesake)).isTrue();
    assertThat(planned.standing()).isEqualTo(Standing.WAITING);
    assertThat(isMarked(planned)).isTrue();
    assertThat(stranger.standing()).isEqualTo(Standing.HERE);
  }

  @Test
  void admitsWhoWasRemovedByNoDoorThatOpens() throws SQLException {
    var removed = arrive("Zoë", phone);
    change(new SessionCommand.Remove(removed.key(), false));
    var again = arrive("Zoë", phone);
    var namesake = arrive("Zoë", null);
    var companion = arrive("Max", phone);
    var stranger = arrive("Ida", null);

    change(
        new SessionCommand.SetDoor(new Door(Door.Policy.OPEN, Role.OBSERVER, Door.Policy.ASK, 15)));

    assertThat(List.of(again, namesake, companion)).allMatch(this::waitsMarked);
    assertThat(registered(stranger).waiting()).isFalse();

    change(new SessionCommand.Admit(List.of(again.key()), null, null));
    assertThat(waitsMarked(namesake)).isFalse();
  }

  @Test
  void admitsThoseWhoWaitWhenTheDoorOpens() throws SQLException {
    var guest = arrive("Zoë", null);
    var refused = arrive("Max", null);
    change(new SessionCommand.Refuse(List.of(refused.key()), "Not today."));

    change(
        new SessionCommand.SetDoor(new Door(Door.Policy.OPEN, Role.OBSERVER, Door.Policy.ASK, 15)));

    assertThat(registered(guest).waiting()).isFalse();
    assertThat(registered(guest).role()).isEqualTo(Role.OBSERVER);
    assertThat(registered(refused).waiting()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "planned, 2036-11-20T23:44:59Z, CLOSED",
    "planned, 2036-11-20T23:45:00Z, OPEN",
    "planned, 2036-11-21T00:59:59Z, OPEN",
    "planned, 2036-11-21T01:00:00Z, CLOSED",
    "open,    2036-11-20T20:00:00Z, OPEN",
    "live,    2036-11-21T02:00:00Z, OPEN",
    "closed,  2036-11-21T00:30:00Z, CLOSED",
  })
  void opensAScheduledDoorOnlyAroundSessions(String phase, Instant now, Door.Policy expected) {
    database.jdbc().sql("UPDATE session SET phase = ?").param(phase).update();
    var scheduled = new Door(Door.Policy.SCHEDULED, Role.OBSERVER, Door.Policy.OPEN, 15);

    var policy =
        DoorAt.policy(
            scheduled, Timetable.of(workshop().plan()), schedule.of(workshop().id()), now);

    assertThat(policy).isEqualTo(expected);
  }

  @Test
  void turnsAwayEveryNameFromTheDeviceOfABannedPerson() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Remove(guest.key(), true));

    assertThat(guests.arrive(workshop(), visitor("Zoë", phone))).isEmpty();
    assertThat(guests.arrive(workshop(), visitor("Somebody", phone))).isEmpty();
    assertThat(guests.arrive(workshop(), visitor("Zoë", DeviceMark.random(new Random(9)))))
        .isPresent();
  }

  @Test
  void letsWhoWasRemovedWithoutABanAskAgainAsThemselves() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Admit(List.of(guest.key()), null, null));
    change(new SessionCommand.Remove(guest.key(), false));

    var back = arrive("Zoë", phone);

    assertThat(back.id()).isEqualTo(guest.id());
    assertThat(back.standing()).isEqualTo(Standing.WAITING);
    assertThat(back.role()).isEqualTo(Role.OBSERVER);
  }

  @Test
  void makesAGuestThePersonOfThePlanThatTheyAre() throws SQLException {
    var guest = arrive("Benjamin", phone);

    change(new SessionCommand.AdmitAs(guest.key(), new PersonKey("ben"), false));

    assertThat(people.acting(guest.id())).map(Person::key).contains(new PersonKey("ben"));
    assertThat(register().people())
        .extracting(it -> it.key().value())
        .containsExactly("lead", "ben");
    var again = guests.arrive(workshop(), visitor("Benjamin", phone)).orElseThrow();
    assertThat(again.known().id()).isEqualTo(guest.id());
    assertThat(again.acting().key()).isEqualTo(new PersonKey("ben"));
  }

  @Test
  void refusesToMakeAGuestAnotherGuest() throws SQLException {
    var guest = arrive("Zoë", null);
    var other = arrive("Max", null);

    assertThat(changed(new SessionCommand.AdmitAs(guest.key(), other.key(), false))).isFalse();
    assertThat(registered(guest).waiting()).isTrue();
  }

  @Test
  void takesBackAnAdmissionBySlip() throws SQLException {
    var guest = arrive("Zoë", phone);
    var merged = arrive("Benjamin", null);
    change(new SessionCommand.Admit(List.of(guest.key()), null, null));
    change(new SessionCommand.AdmitAs(merged.key(), new PersonKey("ben"), false));

    change(new SessionCommand.PutBack(List.of(guest.key(), merged.key())));

    assertThat(registered(guest).waiting()).isTrue();
    assertThat(registered(merged).waiting()).isTrue();
    assertThat(people.acting(merged.id())).map(Person::id).contains(merged.id());
    assertThat(changed(new SessionCommand.PutBack(List.of(new PersonKey("ben"))))).isFalse();
  }

  @Test
  void turnsAwayForAWhileWithAReason() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Refuse(List.of(guest.key()), "Registration is closed."));

    var knock = registered(guest).knock();
    assertThat(knock).extracting(Register.Knock::reason).isEqualTo("Registration is closed.");
    assertThat(registered(guest).waiting()).isTrue();

    assertThat(changed(new SessionCommand.Knock(), guest.id())).isTrue();
    assertThat(registered(guest).knock()).extracting(Register.Knock::again).isNull();
  }

  @Test
  void keepsTheRemovedAndLetsThemBackIn() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Remove(guest.key(), true));
    change(new SessionCommand.Remove(new PersonKey("ben"), false));
    imports();

    assertThat(door.removed(workshop().id()))
        .extracting(it -> it.key().value())
        .containsExactlyInAnyOrder(guest.key().value(), "ben");

    change(new SessionCommand.Restore(List.of(guest.key(), new PersonKey("ben"))));

    assertThat(door.removed(workshop().id())).isEmpty();
    assertThat(registered(guest).waiting()).isTrue();
    assertThat(people.find(workshop().id(), new PersonKey("ben")))
        .map(Person::standing)
        .contains(Standing.HERE);
  }

  @Test
  void changesARoleInThePlanToo() throws SQLException {
    change(new SessionCommand.ChangeRole(new PersonKey("ben"), Role.FACILITATOR));

    assertThat(workshop().plan().people().get(1).role())
        .isEqualTo(org.plenary.plan.Role.FACILITATOR);
    assertThat(register().people().get(1).role()).isEqualTo(Role.FACILITATOR);
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Prasad,              lead",
    "ana  prasad,             lead",
    "Аnа Рrаsаd,              lead",
    "Ana Prasad (facilitator),lead",
    "Bеn,                     ben",
    "Zoë,                     ''",
    "Anabel,                  ''",
  })
  void warnsOfGuestsWhoCouldBeTakenForOthers(String name, String expected) throws SQLException {
    var guest = arrive(name.strip(), null);

    var knock = registered(guest).knock();
    assertThat(knock).isNotNull();
    assertThat(
            knock == null
                ? List.of()
                : knock.resembles().stream()
                    .map(id -> people.find(id).orElseThrow().key().value())
                    .toList())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void recordsWhatEachCommandDecidedAboutWhom() throws SQLException {
    var zoe = arrive("Zoë", phone);
    var max = arrive("Max", null);
    var benjamin = arrive("Benjamin", null);
    var lead = people.find(workshop().id(), new PersonKey("lead")).orElseThrow();

    changed(new SessionCommand.Admit(List.of(), Role.SPEAKER, null), lead.id());
    changed(new SessionCommand.PutBack(List.of(benjamin.key())), lead.id());
    changed(new SessionCommand.AdmitAs(benjamin.key(), new PersonKey("ben"), false), lead.id());
    changed(new SessionCommand.Remove(max.key(), true), lead.id());
    changed(
        new SessionCommand.SetDoor(
            new Door(Door.Policy.CLOSED, Role.OBSERVER, Door.Policy.ASK, 15)),
        lead.id());

    var ben = people.find(workshop().id(), new PersonKey("ben")).orElseThrow();
    var acts =
        new Audit(database.jdbc())
            .of(workshop().id(), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    assertThat(acts).allSatisfy(act -> assertThat(act.by()).isEqualTo(new By.OfPerson(lead.id())));
    assertThat(acts.stream().map(Act::kind))
        .containsExactly(
            "guests.admitted",
            "guests.put-back",
            "guests.admitted",
            "person.removed",
            "door.changed");
    assertThat(acts.getFirst().about())
        .containsExactlyInAnyOrder(
            About.person(zoe.id()),
            About.person(max.id()),
            About.person(benjamin.id()),
            About.word("speaker"));
    assertThat(acts.get(2).about())
        .containsExactly(About.person(benjamin.id()), About.person(ben.id()));
    assertThat(acts.get(3).about()).containsExactly(About.person(max.id()), About.word("ban"));
    assertThat(acts.get(4).about()).containsExactly(About.word("closed"));
  }

  @Test
  void hasRoomAgainForAsManyAsWereTurnedAway() throws SQLException {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO person
              (id, workshop_id, key, rank, name, role, attends, origin, standing, knocked_at)
            SELECT 'guest-of-crowd-' || n, ?, 'crowd-' || n, 0, 'Crowd ' || n, 'observer', 'remote', 'guest',
                   'waiting', now()
            FROM generate_series(1, ?) AS n
            """)
        .params(workshop().id().value(), Guests.MOST_GUESTS)
        .update();
    assertThat(guests.arrive(workshop(), visitor("Zoë", null))).isEmpty();

    change(new SessionCommand.Refuse(List.of(), "Not today."));

    assertThat(guests.arrive(workshop(), visitor("Zoë", null))).isPresent();
  }

  @Test
  void takesAHallAtOnce() throws Exception {
    var joins = new ArrayList<Callable<Optional<Guests.Arrival>>>();
    for (int i = 0; i < 200; i++) {
      var name = "Guest number " + i;
      joins.add(() -> guests.arrive(workshop(), visitor(name, null)));
    }
    try (var crowd = Executors.newFixedThreadPool(8)) {
      for (var joined : crowd.invokeAll(joins)) {
        assertThat(joined.get()).isPresent();
      }
    }
    assertThat(register().people()).hasSize(202);
  }

  private boolean waitsMarked(Person guest) {
    try {
      return registered(guest).waiting() && isMarked(guest);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isMarked(Person guest) throws SQLException {
    var knock = registered(guest).knock();
    return knock != null && knock.removed();
  }

  private void close() {
    set(new Door(Door.Policy.CLOSED, Role.OBSERVER, Door.Policy.ASK, 15));
  }

  private void set(Door policy) {
    door.set(workshop().id(), policy);
  }

  private Person arrive(String name, @Nullable DeviceMark device) {
    return guests.arrive(workshop(), visitor(name, device)).orElseThrow().known();
  }

  private static Guests.Visitor visitor(String name, @Nullable DeviceMark device) {
    return new Guests.Visitor(GuestName.parse(name).orElseThrow(), null, device, null);
  }

  private Workshop workshop() {
    return workshops.find(new WorkshopKey("w")).orElseThrow();
  }

  private Register register() throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      return register.read(connection, session());
    }
  }

  private Register.RegisteredPerson registered(Person guest) throws SQLException {
    return register().people().stream()
        .filter(it -> it.id().equals(guest.id()))
        .findFirst()
        .orElseThrow();
  }

  private void change(SessionCommand.OfRegister command) throws SQLException {
    assertThat(changed(command)).isTrue();
  }

  private boolean changed(SessionCommand.OfRegister command) throws SQLException {
    return changed(command, null);
  }

  private boolean changed(SessionCommand.OfRegister command, @Nullable PersonId actor)
      throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      return register.change(connection, session(), command, actor);
    }
  }

  private SessionId session() {
    return schedule.find(workshop().id(), new SessionKey("one")).orElseThrow().id();
  }

  private void imports() {
    var imports =
        new PlanImport(
            workshops,
            new ToldHappenings(),
            new JdbcTemplate(database.dataSource()),
            transaction,
            new Random(0));
    var plan =
        switch (PlanReader.read(PLAN.getBytes(StandardCharsets.UTF_8))) {
          case PlanResult.Read(var it) -> it;
          case PlanResult.Wrong(var errors) -> throw new AssertionError(errors.toString());
        };
    var importer =
        workshops
            .find(new WorkshopKey("w"))
            .<Importer>map(it -> new Importer.OfOrganizer(it.id()))
            .orElseGet(Importer.Installation::new);
    assertThat(imports.run(plan, importer)).isInstanceOf(Imported.Done.class);
  }
}
