package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.session.Door;
import org.plenary.session.Register;
import org.plenary.session.SessionCommand;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A workshop that Ana leads, and the guests who come to its door.
abstract class FrontDesk {

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

  final TestDatabase database = Engines.database();
  final Workshops workshops = new Workshops(database.jdbc());
  final Schedule schedule = new Schedule(database.jdbc());
  final People people = new People(database.jdbc());
  final StoredRegister register = new StoredRegister(workshops);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
  final Guests guests = new Guests(database.jdbc(), transaction, new Random(1));
  final FrontDoor door = new FrontDoor(database.jdbc(), transaction, workshops);
  final DeviceMark phone = DeviceMark.random(new Random(2));

  @BeforeEach
  final void importPlan() {
    imports(plan());
  }

  /// The plan of the workshop before each test.
  String plan() {
    return PLAN;
  }

  final void set(Door policy) {
    door.set(workshop().id(), policy);
  }

  final Person arrive(String name, @Nullable DeviceMark device) {
    return guests.arrive(workshop(), visitor(name, device)).orElseThrow().known();
  }

  static Guests.Visitor visitor(String name, @Nullable DeviceMark device) {
    return new Guests.Visitor(GuestName.parse(name).orElseThrow(), null, device, null);
  }

  final Workshop workshop() {
    return workshops.find(new WorkshopKey("w")).orElseThrow();
  }

  final Register register() throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      return register.read(connection, session());
    }
  }

  final Register.RegisteredPerson registered(Person guest) throws SQLException {
    return register().people().stream()
        .filter(it -> it.id().equals(guest.id()))
        .findFirst()
        .orElseThrow();
  }

  final void change(SessionCommand.OfRegister command) throws SQLException {
    assertThat(changed(command)).isTrue();
  }

  final boolean changed(SessionCommand.OfRegister command) throws SQLException {
    return changed(command, null);
  }

  final boolean changed(SessionCommand.OfRegister command, @Nullable PersonId actor)
      throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      return register.change(connection, session(), command, actor);
    }
  }

  final SessionId session() {
    return schedule.find(workshop().id(), new SessionKey("one")).orElseThrow().id();
  }

  final void imports(String text) {
    ImportedPlan.of(text, workshops, database, transaction);
  }
}
