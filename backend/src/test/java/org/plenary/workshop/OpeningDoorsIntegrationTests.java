package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.audit.About;
import org.plenary.audit.Act;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.Phase;
import org.plenary.session.SessionCommand;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A scheduled door lets in those who wait before it, whatever opens it.
class OpeningDoorsIntegrationTests {

  private static final Door SCHEDULED =
      new Door(Door.Policy.SCHEDULED, Role.PARTICIPANT, Door.Policy.OPEN, 15);

  private final TestDatabase database = Engines.database();
  private final OffsetDateTime now =
      database
          .jdbc()
          .sql("SELECT now()")
          .query(OffsetDateTime.class)
          .single()
          .withOffsetSameInstant(ZoneOffset.UTC)
          .truncatedTo(ChronoUnit.MINUTES);
  private final Workshops workshops = new Workshops(database.jdbc());
  private final Schedule schedule = new Schedule(database.jdbc());
  private final People people = new People(database.jdbc());
  private final StoredRegister register = new StoredRegister(workshops);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
  private final Guests guests = new Guests(database.jdbc(), transaction, new Random(1));
  private final FrontDoor door = new FrontDoor(database.jdbc(), transaction, workshops);

  @BeforeEach
  void importPlan() {
    imports(now.plusDays(7));
  }

  @Test
  void letsInWhoWaitsWhenASessionIsOpenedBeforeItsTime() throws SQLException {
    var zoe = arrive("Zoë");
    door.set(workshop().id(), SCHEDULED);
    assertThat(standing(zoe)).isEqualTo(Standing.WAITING);

    begin(Phase.OPEN);

    assertThat(standing(zoe)).isEqualTo(Standing.HERE);
    assertThat(people.find(zoe.id())).map(Person::role).contains(Role.PARTICIPANT);
    assertThat(acts())
        .extracting(Act::kind, Act::by, Act::about)
        .containsExactly(
            tuple(
                "guests.admitted",
                new By.Nobody(),
                List.of(About.person(zoe.id()), About.word("participant"))));
  }

  @Test
  void letsTheNamesakesOfWhoWasRemovedWaitWhenASessionIsOpened() throws SQLException {
    var banned = arrive("Zoë");
    change(new SessionCommand.Remove(banned.key(), true));
    var namesake = arrive("Zоe");
    door.set(workshop().id(), SCHEDULED);

    begin(Phase.OPEN);

    assertThat(standing(namesake)).isEqualTo(Standing.WAITING);
  }

  @Test
  void letsWhoWasPutBackWaitWhileTheDoorStaysOpen() throws SQLException {
    var zoe = arrive("Zoë");
    door.set(workshop().id(), SCHEDULED);
    begin(Phase.OPEN);
    change(new SessionCommand.PutBack(List.of(zoe.key())));

    begin(Phase.LIVE);

    assertThat(standing(zoe)).isEqualTo(Standing.WAITING);
  }

  @Test
  void letsInWhoWaitsWhenTheDoorIsScheduledWhileASessionIsOn() throws SQLException {
    begin(Phase.LIVE);
    var zoe = arrive("Zoë");

    change(new SessionCommand.SetDoor(SCHEDULED));

    assertThat(standing(zoe)).isEqualTo(Standing.HERE);
  }

  @Test
  void letsInWhoWaitsWhenThePlanBringsASessionForward() {
    var zoe = arrive("Zoë");
    door.set(workshop().id(), SCHEDULED);

    imports(now.plusMinutes(5));

    assertThat(standing(zoe)).isEqualTo(Standing.HERE);
  }

  @Test
  void letsNobodyInWhereTheDoorComesToAsk() throws SQLException {
    var zoe = arrive("Zoë");
    door.set(workshop().id(), new Door(Door.Policy.SCHEDULED, Role.OBSERVER, Door.Policy.ASK, 15));

    begin(Phase.OPEN);

    assertThat(standing(zoe)).isEqualTo(Standing.WAITING);
    assertThat(acts()).isEmpty();
  }

  private void begin(Phase phase) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      register.phase(connection, session().id(), phase);
    }
  }

  private void change(SessionCommand.OfRegister command) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      assertThat(register.change(connection, session().id(), command, null)).isTrue();
    }
  }

  private Person arrive(String name) {
    var visitor = new Guests.Visitor(GuestName.parse(name).orElseThrow(), null, null, null);
    return guests.arrive(workshop(), visitor).orElseThrow().known();
  }

  private Standing standing(Person person) {
    return people.find(person.id()).orElseThrow().standing();
  }

  private List<Act> acts() {
    return new Audit(database.jdbc())
        .of(workshop().id(), Instant.EPOCH, now.toInstant().plus(Duration.ofDays(1)));
  }

  private Workshop workshop() {
    return workshops.find(new WorkshopKey("w")).orElseThrow();
  }

  private ScheduledSession session() {
    return schedule.find(workshop().id(), new SessionKey("one")).orElseThrow();
  }

  private void imports(OffsetDateTime starts) {
    var text =
        """
        plan: 1
        workshop: {key: w, title: W, timezone: UTC, mode: hybrid}
        people:
          - {key: lead, name: Ana Prasad, role: facilitator}
        programme:
          - day: "%s"
            sessions:
              - {key: one, title: One, starts: "%s", minutes: 60}
        """
            .formatted(starts.toLocalDate(), LocalTime.from(starts));
    var plan =
        switch (PlanReader.read(text.getBytes(StandardCharsets.UTF_8))) {
          case PlanResult.Read(var it) -> it;
          case PlanResult.Wrong(var errors) -> throw new AssertionError(errors.toString());
        };
    var importer =
        workshops
            .find(new WorkshopKey("w"))
            .<Importer>map(it -> new Importer.OfOrganizer(it.id()))
            .orElseGet(Importer.Installation::new);
    var imports =
        new PlanImport(
            workshops,
            new ToldHappenings(),
            new JdbcTemplate(database.dataSource()),
            transaction,
            new Random(0));
    assertThat(imports.run(plan, importer)).isInstanceOf(Imported.Done.class);
  }
}
