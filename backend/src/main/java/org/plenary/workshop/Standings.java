package org.plenary.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.Audit;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.WorkshopId;
import org.plenary.plan.PlanWriter;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.SessionCommand;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Changes how people stand to one workshop, within somebody else's transaction.
final class Standings {

  /// So long a guest who was turned away waits before they may knock again.
  static final Duration BEFORE_KNOCKING_AGAIN = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Workshops workshops;
  private final WorkshopId workshop;

  Standings(JdbcClient jdbc, Workshops workshops, WorkshopId workshop) {
    this.jdbc = jdbc;
    this.workshops = workshops;
    this.workshop = workshop;
  }

  /// @return whom it applied to; empty for a change of the door
  List<PersonId> change(SessionCommand.OfRegister command, @Nullable PersonId actor) {
    return switch (command) {
      case SessionCommand.Admit admit -> admit(admit);
      case SessionCommand.AdmitAs(var guest, var person, var _) -> merge(guest, person);
      case SessionCommand.Refuse(var people, var reason) -> refuse(people, reason);
      case SessionCommand.PutBack(var people) -> putBack(people);
      case SessionCommand.Remove(var person, var ban) -> remove(person, ban);
      case SessionCommand.Restore(var people) -> restore(people);
      case SessionCommand.ChangeRole(var person, var role) -> role(person, role);
      case SessionCommand.SetDoor(var door) -> {
        set(door);
        yield List.of();
      }
      case SessionCommand.Knock() -> actor == null ? List.of() : knock(actor);
    };
  }

  /// A door that is open now lets in those who wait before it, but for those who could be somebody
  /// who was removed: they wait for somebody who leads.
  void set(Door door) {
    DoorRows.write(jdbc, workshop, door);
    if (isOpen()) {
      var _ = admitUnmarked(door.admits());
    }
  }

  /// Makes a change by which the door may come to be open, and lets those in who wait if it does.
  void opening(Runnable change) {
    var wasOpen = isOpen();
    change.run();
    if (!wasOpen && isOpen()) {
      var as = DoorRows.door(jdbc, workshop).admits();
      var admitted = admitUnmarked(as);
      if (!admitted.isEmpty()) {
        new StandingActs(new Audit(jdbc), workshop, null)
            .record(new SessionCommand.Admit(List.of(), as, null), admitted);
      }
    }
  }

  private boolean isOpen() {
    return DoorAt.now(jdbc, workshops.find(jdbc, workshop).orElseThrow()) == Door.Policy.OPEN;
  }

  private List<PersonId> admitUnmarked(Role as) {
    var people = People.read(jdbc, workshop);
    var marked = new Removals(jdbc, workshop).among(people);
    var unmarked =
        people.stream()
            .filter(person -> person.standing() == Standing.WAITING)
            .filter(person -> !marked.contains(person.id()))
            .map(Person::key)
            .toList();
    return unmarked.isEmpty() ? List.of() : admit(new SessionCommand.Admit(unmarked, as, null));
  }

  private List<PersonId> admit(SessionCommand.Admit command) {
    var as = command.as() == null ? Role.PARTICIPANT : command.as();
    var delegation = command.delegation();
    return jdbc.sql(
            """
            UPDATE person
            SET standing = 'here', role = ?, delegation = ?, admitted_at = now(),
                standing_since = now(), refused_until = NULL, refused_reason = NULL,
                removed_before = false
            WHERE workshop_id = ?
              AND (? AND standing = 'waiting'
                   OR key = ANY (?) AND standing IN ('waiting', 'refused'))
            RETURNING id
            """)
        .param(as.word())
        .param(delegation == null ? null : delegation.value())
        .param(workshop.value())
        .param(command.people().isEmpty())
        .param(keys(command.people()))
        .query(Standings::id)
        .list();
  }

  /// @return the guest, and who they are
  private List<PersonId> merge(PersonKey guest, PersonKey person) {
    return jdbc.sql(
            """
            UPDATE person
            SET standing = 'merged', admitted_at = now(), standing_since = now(),
                refused_until = NULL, refused_reason = NULL, removed_before = false,
                merged_into = (SELECT id FROM person WHERE workshop_id = ? AND key = ?)
            WHERE workshop_id = ? AND key = ? AND origin = 'guest'
              AND standing IN ('waiting', 'refused')
              AND EXISTS (SELECT FROM person
                          WHERE workshop_id = ? AND key = ? AND origin = 'plan'
                            AND standing = 'here')
            RETURNING id, merged_into
            """)
        .params(workshop.value(), person.value(), workshop.value(), guest.value())
        .params(workshop.value(), person.value())
        .query((row, _) ->
            List.of(new PersonId(row.getString("id")), new PersonId(row.getString("merged_into"))))
        .optional()
        .orElseGet(List::of);
  }

  private List<PersonId> refuse(List<PersonKey> people, @Nullable String reason) {
    return jdbc.sql(
            """
            UPDATE person
            SET standing = 'refused', standing_since = now(), refused_reason = ?,
                refused_until = now() + make_interval(secs => ?)
            WHERE workshop_id = ? AND standing = 'waiting' AND (? OR key = ANY (?))
            RETURNING id
            """)
        .param(reason)
        .param(BEFORE_KNOCKING_AGAIN.toSeconds())
        .param(workshop.value())
        .param(people.isEmpty())
        .param(keys(people))
        .query(Standings::id)
        .list();
  }

  private List<PersonId> knock(PersonId guest) {
    return jdbc.sql(WAIT + "WHERE workshop_id = ? AND id = ? AND standing = 'refused' RETURNING id")
        .params(workshop.value(), guest.value())
        .query(Standings::id)
        .list();
  }

  private static final String WAIT =
      """
      UPDATE person
      SET standing = 'waiting', knocked_at = now(), standing_since = now(), role = 'observer',
          delegation = NULL, merged_into = NULL, refused_until = NULL, refused_reason = NULL
      """;

  private List<PersonId> putBack(List<PersonKey> people) {
    return jdbc.sql(
            WAIT
                + "WHERE workshop_id = ? AND key = ANY (?) AND origin = 'guest'"
                + " AND standing IN ('here', 'merged', 'refused') RETURNING id")
        .params(workshop.value(), keys(people))
        .query(Standings::id)
        .list();
  }

  private List<PersonId> remove(PersonKey person, boolean ban) {
    return jdbc.sql(
            """
            UPDATE person SET standing = ?, standing_since = now()
            WHERE workshop_id = ? AND key = ? AND standing <> 'erased'
            RETURNING id
            """)
        .params((ban ? Standing.BANNED : Standing.REMOVED).word(), workshop.value(), person.value())
        .query(Standings::id)
        .list();
  }

  /// A guest whom nobody had admitted waits again; everyone else is in again.
  private List<PersonId> restore(List<PersonKey> people) {
    return jdbc.sql(
            """
            UPDATE person
            SET standing = CASE WHEN origin = 'guest' AND admitted_at IS NULL THEN 'waiting'
                                ELSE 'here' END,
                standing_since = now(), refused_until = NULL, refused_reason = NULL,
                removed_before = false
            WHERE workshop_id = ? AND key = ANY (?) AND standing IN ('removed', 'banned')
            RETURNING id
            """)
        .params(workshop.value(), keys(people))
        .query(Standings::id)
        .list();
  }

  /// The plan says it too, so that the next import does not take it back.
  private List<PersonId> role(PersonKey person, Role role) {
    var changed =
        jdbc.sql(
                """
                UPDATE person SET role = ?
                WHERE workshop_id = ? AND key = ? AND standing = 'here'
                  AND role NOT IN ('organizer', 'screen')
                RETURNING id
                """)
            .params(role.word(), workshop.value(), person.value())
            .query(Standings::id)
            .list();
    var plan = workshops.find(jdbc, workshop).orElseThrow().plan();
    if (!changed.isEmpty()
        && plan.people().stream().anyMatch(it -> it.key().equals(person.value()))) {
      var planned = org.plenary.plan.Role.valueOf(role.name());
      jdbc.sql("UPDATE workshop SET plan = ?, plan_version = plan_version + 1 WHERE id = ?")
          .param(PlanWriter.write(PlanEdits.withRole(plan, person.value(), planned)))
          .param(workshop.value())
          .update();
    }
    return changed;
  }

  private static PersonId id(ResultSet row, int number) throws SQLException {
    return new PersonId(row.getString("id"));
  }

  private static String[] keys(List<PersonKey> people) {
    return people.stream().map(PersonKey::value).toArray(String[]::new);
  }
}
