package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonKey;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.rules.Role;
import org.plenary.session.Phase;
import org.plenary.session.Register;
import org.plenary.session.SessionCommand;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(60)
class StoredRegisterIntegrationTests {

  private static final String PLAN =
      """
      plan: 1
      workshop: {key: w, title: W, timezone: Asia/Tokyo, mode: hybrid, call: "https://call.example/{room}"}
      delegations:
        - {key: fj, name: Fiji, kind: member}
      people:
        - {key: ann, name: Ann, role: facilitator}
        - {key: ben, name: Ben, role: participant, delegation: fj}
        - {key: cyd, name: Cyd, role: participant, delegation: fj}
      programme:
        - day: "2026-11-21"
          sessions:
            - key: one
              title: One
              starts: "09:00"
              items:
                - {key: talk, title: Talk, minutes: 30, speakers: [ann], runs: [mood]}
              polls:
                - {key: mood, question: Mood?, type: scale, min: 1, max: 5, by: delegation}
              breakouts:
                - {key: pairs, title: Pairs, groups: {count: 2}, fixed: {cyd: "1"}}
            - {key: two, title: Two, starts: "11:00", minutes: 60}
      """;

  private final TestDatabase database = Engines.database();
  private final Workshops workshops = new Workshops(database.jdbc());
  private final Schedule schedule = new Schedule(database.jdbc());
  private final StoredRegister register = new StoredRegister(workshops);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

  @BeforeEach
  void importPlan() {
    imports(PLAN);
  }

  @Test
  void readsPeopleDelegationsAndDefinitions() throws SQLException {
    var read = read("one");

    assertThat(read.workshop().call()).isEqualTo("https://call.example/{room}");
    assertThat(read.people())
        .extracting(it -> it.key().value())
        .containsExactly("ann", "ben", "cyd");
    assertThat(read.people())
        .extracting(Register.RegisteredPerson::head)
        .containsExactly(false, true, false);
    assertThat(read.delegations()).singleElement().matches(it -> it.seat());
    var programme = read.programme();
    assertThat(programme.startsAt()).hasToString("2026-11-21T00:00:00Z");
    assertThat(programme.minutes()).isEqualTo(30);
    assertThat(programme.items().getFirst().speakers()).containsExactly(read.people().get(0).id());
    assertThat(programme.polls().getFirst().item()).hasToString("talk");
    assertThat(programme.polls().getFirst().max()).isEqualTo(5);
    assertThat(programme.breakouts().getFirst().fixed()).containsKey(read.people().get(2).id());
    assertThat(read.next())
        .satisfies(next -> assertThat(next).extracting("state").isEqualTo("planned"));
    assertThat(read("two").next()).isNull();
  }

  @Test
  void storesThePhaseForTheSessionBefore() throws SQLException {
    long before = read("one").revision();

    try (var connection = database.dataSource().getConnection()) {
      register.phase(connection, id("two"), Phase.OPEN);
    }

    assertThat(read("one").next()).extracting("state").isEqualTo("open");
    assertThat(revision("one")).isEqualTo(before + 1);
  }

  @Test
  void changesNothingWhenTheTurnRollsBack() throws SQLException {
    long before = revision("one");
    try (var connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      register.phase(connection, id("one"), Phase.OPEN);
      change(connection, new SessionCommand.Remove(new PersonKey("ben"), true));
      connection.rollback();
    }

    assertThat(revision("one")).isEqualTo(before);
    assertThat(read("one").people()).hasSize(3);
  }

  @Test
  void makesTheNextParticipantHeadWhenTheFirstIsRemoved() throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      change(connection, new SessionCommand.Remove(new PersonKey("ben"), false));
    }

    assertThat(read("one").people())
        .extracting(it -> it.key().value() + it.head())
        .containsExactly("annfalse", "cydtrue");
  }

  @Test
  void admitsAGuestAsSomebodyOfADelegation() throws SQLException {
    var guests = new Guests(database.jdbc(), transaction, new Random(1));
    var workshop = workshops.find(new WorkshopKey("w")).orElseThrow();
    var visitor = new Guests.Visitor(new GuestName("Zoë"), new GuestName("Fiji"), null, null);
    var guest = guests.arrive(workshop, visitor).orElseThrow().known();
    assertThat(read("one").people().getLast())
        .matches(Register.RegisteredPerson::waiting)
        .matches(it -> "Fiji".equals(it.guestDelegation()));

    try (var connection = database.dataSource().getConnection()) {
      change(
          connection,
          new SessionCommand.Admit(
              List.of(guest.key()), Role.PARTICIPANT, new DelegationKey("fj")));
    }

    assertThat(read("one").people().getLast())
        .matches(it -> !it.waiting())
        .matches(it -> it.role() == Role.PARTICIPANT)
        .matches(it -> new DelegationKey("fj").equals(it.delegation()));
  }

  @Test
  void leavesWhomAFacilitatorRemovedRemovedWhenThePlanComesAgain() throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      change(connection, new SessionCommand.Remove(new PersonKey("ben"), true));
    }

    imports(PLAN.replace("name: Ben", "name: Benjamin"));

    assertThat(read("one").people())
        .extracting(it -> it.key().value())
        .containsExactly("ann", "cyd");
  }

  @Test
  void keepsTheSessionsIdWhenThePlanTakesItOutAndBrings() throws SQLException {
    var before = id("two");
    var line = "      - {key: two, title: Two, starts: \"11:00\", minutes: 60}\n";

    imports(PLAN.replace(line, "").replace("Mood?", "Mod?"));
    assertThat(read("one").next()).isNull();
    imports(PLAN);

    assertThat(id("two")).isEqualTo(before);
  }

  private void imports(String yaml) {
    ImportedPlan.of(yaml, workshops, database, transaction);
  }

  private void change(Connection connection, SessionCommand.OfRegister command)
      throws SQLException {
    assertThat(register.change(connection, id("one"), command, null)).isTrue();
  }

  private Register read(String session) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return register.read(connection, id(session));
    }
  }

  private long revision(String session) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return register.revision(connection, id(session));
    }
  }

  private SessionId id(String session) {
    var workshop = workshops.find(new WorkshopKey("w")).orElseThrow();
    return schedule.find(workshop.id(), new SessionKey(session)).orElseThrow().id();
  }
}
