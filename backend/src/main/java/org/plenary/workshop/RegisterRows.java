package org.plenary.workshop;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.RandomIds;
import org.plenary.ids.WorkshopId;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes the rows of a plan's people and sessions, which keep their ids by their keys.
final class RegisterRows {

  private static final String SESSION =
      """
      INSERT INTO session (id, workshop_id, key, rank, starts_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (workshop_id, key) DO UPDATE
      SET rank = excluded.rank, starts_at = excluded.starts_at, gone = false
      """;

  private static final String PERSON =
      """
      INSERT INTO person
        (id, workshop_id, key, rank, name, role, delegation, head, attends, languages, email, origin)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'plan')
      ON CONFLICT (workshop_id, key) DO UPDATE
      SET rank = excluded.rank, name = excluded.name, role = excluded.role,
          delegation = excluded.delegation, head = excluded.head, attends = excluded.attends,
          languages = excluded.languages, email = excluded.email, origin = 'plan',
          standing = CASE WHEN person.standing IN ('gone', 'waiting') THEN 'here'
                          ELSE person.standing END
      """;

  private final JdbcTemplate jdbc;
  private final RandomIds ids;

  RegisterRows(JdbcTemplate jdbc, RandomGenerator random) {
    this.jdbc = jdbc;
    this.ids = new RandomIds(random);
  }

  void write(WorkshopId workshop, Plan plan) {
    writeSessions(workshop, plan);
    writePeople(workshop, plan.people());
  }

  /// Writes those people alone whom a change of the plan touches.
  void change(WorkshopId workshop, Plan before, Plan after) {
    var known = ranked(before.people());
    var rows = new ArrayList<@Nullable Object[]>();
    ranked(after.people())
        .forEach((key, ranked) -> {
          if (!ranked.equals(known.get(key))) {
            rows.add(row(workshop, ranked.person(), ranked.rank()));
          }
        });
    jdbc.batchUpdate(PERSON, rows);
    markGone(workshop, after.people());
  }

  private record Ranked(Person person, int rank) {}

  private static Map<String, Ranked> ranked(List<Person> people) {
    var ranked = new LinkedHashMap<String, Ranked>();
    people.forEach(person -> ranked.put(person.key(), new Ranked(person, ranked.size())));
    return ranked;
  }

  private void writeSessions(WorkshopId workshop, Plan plan) {
    var rows = new ArrayList<@Nullable Object[]>();
    var keys = new ArrayList<String>();
    for (var slot : Timetable.of(plan).slots()) {
      keys.add(slot.session().key());
      rows.add(
          new @Nullable Object[] {
            ids.next(),
            workshop.value(),
            slot.session().key(),
            slot.rank(),
            slot.startsAt().atOffset(ZoneOffset.UTC)
          });
    }
    jdbc.batchUpdate(SESSION, rows);
    jdbc.update(
        "UPDATE session SET gone = true WHERE workshop_id = ? AND NOT key = ANY (?)",
        workshop.value(),
        keys.toArray(String[]::new));
  }

  private void writePeople(WorkshopId workshop, List<Person> people) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var person : people) {
      rows.add(row(workshop, person, rows.size()));
    }
    jdbc.batchUpdate(PERSON, rows);
    markGone(workshop, people);
  }

  private void markGone(WorkshopId workshop, List<Person> people) {
    jdbc.update(
        """
        UPDATE person SET standing = 'gone'
        WHERE workshop_id = ? AND origin = 'plan' AND standing = 'here' AND NOT key = ANY (?)
        """,
        workshop.value(),
        people.stream().map(Person::key).toArray(String[]::new));
  }

  private @Nullable Object[] row(WorkshopId workshop, Person person, int rank) {
    return new @Nullable Object[] {
      ids.next(),
      workshop.value(),
      person.key(),
      rank,
      person.name(),
      person.role().word(),
      person.delegation(),
      person.head(),
      person.attends().word(),
      person.languages().toArray(String[]::new),
      person.email()
    };
  }
}
