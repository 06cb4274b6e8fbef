package org.plenary.workshop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who was removed from a workshop, as far as somebody at its door could be one of them.
final class Removals {

  private static final String REMOVED = "(standing IN ('removed', 'banned') OR removed_before)";

  private final JdbcClient jdbc;
  private final WorkshopId workshop;

  Removals(JdbcClient jdbc, WorkshopId workshop) {
    this.jdbc = jdbc;
    this.workshop = workshop;
  }

  /// Whether this name is taken at a glance for that of somebody who was removed.
  boolean bear(GuestName name) {
    return looks().contains(look(name.value()));
  }

  /// Those who wait and were removed before, or have the device or the name of somebody who was.
  Set<PersonId> among(List<Person> people) {
    var waiting = people.stream().filter(Person::waiting).toList();
    if (waiting.isEmpty()) {
      return Set.of();
    }
    var looks = looks();
    var found = new HashSet<>(byDevice());
    for (var person : waiting) {
      if (looks.contains(look(person.name()))) {
        found.add(person.id());
      }
    }
    return found;
  }

  private Set<String> looks() {
    return new HashSet<>(
        jdbc.sql("SELECT name FROM person WHERE workshop_id = ? AND " + REMOVED)
            .param(workshop.value())
            .query((row, _) -> look(row.getString("name")))
            .list());
  }

  private List<PersonId> byDevice() {
    return jdbc.sql(
            """
            SELECT DISTINCT came.person_id FROM device came
            JOIN device theirs USING (workshop_id, mark_hash)
            JOIN person ON person.id = theirs.person_id
            WHERE came.workshop_id = ? AND
            """
                + REMOVED)
        .param(workshop.value())
        .query((row, _) -> new PersonId(row.getString(1)))
        .list();
  }

  private static String look(String name) {
    return Lookalike.of(GuestName.bare(name));
  }
}
