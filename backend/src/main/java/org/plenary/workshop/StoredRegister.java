package org.plenary.workshop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.Audit;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.ids.WorkshopId;
import org.plenary.plan.Plan;
import org.plenary.session.Door;
import org.plenary.session.Phase;
import org.plenary.session.Register;
import org.plenary.session.RegisterSource;
import org.plenary.session.SessionCommand;
import org.plenary.session.Unled;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// The register in PostgreSQL, read and changed within a session's turn.
@Component
final class StoredRegister implements RegisterSource {

  private final Workshops workshops;

  StoredRegister(Workshops workshops) {
    this.workshops = workshops;
  }

  @Override
  public long revision(Connection connection, SessionId session) throws SQLException {
    return within(
        connection,
        jdbc ->
            jdbc.sql(
                    "SELECT revision FROM workshop"
                        + " WHERE id = (SELECT workshop_id FROM session WHERE id = ?)")
                .param(session.value())
                .query(Long.class)
                .single());
  }

  @Override
  public Register read(Connection connection, SessionId session) throws SQLException {
    return within(connection, jdbc -> read(jdbc, session));
  }

  @Override
  public boolean mayOpen(Connection connection, SessionId session) throws SQLException {
    return within(
        connection,
        jdbc ->
            jdbc.sql(
                    """
                    SELECT NOT archived AND deleted_at IS NULL FROM workshop
                    WHERE id = (SELECT workshop_id FROM session WHERE id = ?)
                    FOR NO KEY UPDATE
                    """)
                .param(session.value())
                .query(Boolean.class)
                .single());
  }

  @Override
  public void phase(Connection connection, SessionId session, Phase phase) throws SQLException {
    var _ =
        change(
            connection,
            session,
            (jdbc, workshop) -> {
              new Standings(jdbc, workshops, workshop).opening(() -> store(jdbc, session, phase));
              return true;
            });
  }

  private static void store(JdbcClient jdbc, SessionId session, Phase phase) {
    jdbc.sql("UPDATE session SET phase = ? WHERE id = ?")
        .params(phase.word(), session.value())
        .update();
  }

  @Override
  public boolean change(
      Connection connection,
      SessionId session,
      SessionCommand.OfRegister command,
      @Nullable PersonId actor)
      throws SQLException {
    return change(
        connection,
        session,
        (jdbc, workshop) -> {
          var people = new Standings(jdbc, workshops, workshop).change(command, actor);
          var happened = !people.isEmpty() || command instanceof SessionCommand.SetDoor;
          if (happened) {
            new StandingActs(new Audit(jdbc), workshop, actor).record(command, people);
          }
          return happened;
        });
  }

  private interface Change {
    boolean make(JdbcClient jdbc, WorkshopId workshop);
  }

  /// The workshop's row is locked first, as by every change of a register, so that none waits for
  /// another in a circle.
  private static boolean change(Connection connection, SessionId session, Change change)
      throws SQLException {
    return within(
        connection,
        jdbc -> {
          var workshop =
              new WorkshopId(
                  jdbc.sql("SELECT workshop_id FROM session WHERE id = ?")
                      .param(session.value())
                      .query(String.class)
                      .single());
          Workshops.raise(jdbc, workshop);
          return change.make(jdbc, workshop);
        });
  }

  private Register read(JdbcClient jdbc, SessionId id) {
    var scheduled = Schedule.find(jdbc, id).orElseThrow();
    var workshop = workshops.find(jdbc, scheduled.workshop()).orElseThrow();
    var timetable = Timetable.of(workshop.plan());
    var people = People.read(jdbc, workshop.id());
    var schedule = Schedule.read(jdbc, workshop.id());
    return new Register(
        workshop.revision(),
        facts(workshop, DoorRows.door(jdbc, workshop.id()), DoorRows.unled(jdbc, workshop.id())),
        registered(people, new Removals(jdbc, workshop.id()).among(people)),
        Definitions.delegations(workshop.plan().delegations()),
        timetable
            .find(scheduled.key())
            .map(slot -> programme(workshop.plan(), slot, people))
            .orElseGet(() -> Vanished.programme(scheduled, workshop)),
        timetable
            .find(scheduled.key())
            .flatMap(timetable::after)
            .map(slot -> next(slot, schedule))
            .orElse(null));
  }

  private static Register.WorkshopFacts facts(Workshop workshop, Door door, Unled unled) {
    var planned = workshop.plan().workshop();
    return new Register.WorkshopFacts(
        workshop.id(),
        workshop.key(),
        Definitions.text(planned.title()),
        planned.kind().word(),
        planned.timezone().getId(),
        planned.languages(),
        planned.mode().word(),
        planned.call(),
        door.equals(Door.ASKING) ? null : door,
        unled.equals(Unled.USUAL) ? null : unled);
  }

  private static List<Register.RegisteredPerson> registered(
      List<Person> people, Set<PersonId> removed) {
    var heads = Heads.of(people);
    var resembled = Resemblance.of(people);
    var registered = new ArrayList<Register.RegisteredPerson>();
    for (var person : people) {
      registered.add(
          new Register.RegisteredPerson(
              person.id(),
              person.key(),
              person.name(),
              registered.size(),
              person.role(),
              person.waiting(),
              person.delegation(),
              heads.contains(person.id()),
              person.attends(),
              person.languages(),
              person.guestDelegation(),
              knock(person, resembled, removed.contains(person.id()))));
    }
    return registered;
  }

  private static Register.@Nullable Knock knock(
      Person person, Map<PersonId, List<PersonId>> resembled, boolean removed) {
    var knock = person.knock();
    return knock == null || !person.waiting()
        ? null
        : new Register.Knock(
            knock.since(),
            knock.again(),
            knock.reason(),
            resembled.getOrDefault(person.id(), List.of()),
            removed);
  }

  private static Register.Programme programme(Plan plan, Timetable.Slot slot, List<Person> people) {
    var ids = new HashMap<String, PersonId>();
    people.forEach(person -> ids.put(person.key().value(), person.id()));
    var session = slot.session();
    var definitions = new Definitions(session, ids);
    return new Register.Programme(
        slot.key(),
        Definitions.text(session.title()),
        slot.day(),
        session.starts(),
        slot.startsAt(),
        session.minutes(),
        session.call(),
        definitions.items(),
        definitions.polls(),
        definitions.breakouts(),
        WorksheetDefinitions.of(plan, session));
  }

  private static Register.NextSession next(Timetable.Slot slot, List<ScheduledSession> schedule) {
    var phase =
        schedule.stream()
            .filter(session -> session.key().equals(slot.key()))
            .map(ScheduledSession::phase)
            .findFirst()
            .orElse(Phase.PLANNED);
    return new Register.NextSession(
        slot.key(),
        Definitions.text(slot.session().title()),
        slot.day(),
        slot.session().starts(),
        slot.startsAt(),
        phase.word());
  }

  private static <T> T within(Connection connection, Function<JdbcClient, T> work)
      throws SQLException {
    try {
      return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    } catch (DataAccessException failure) {
      if (failure.getCause() instanceof SQLException cause) {
        throw cause;
      }
      throw failure;
    }
  }
}
