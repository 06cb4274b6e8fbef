package org.plenary.workshop;

import java.util.List;
import java.util.Optional;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people of all workshops.
@Component
public final class People {

  private final JdbcClient jdbc;

  public People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Anyone who ever was a person of a workshop.
  public Optional<Person> find(PersonId id) {
    return jdbc.sql(PersonRows.SELECT + "WHERE id = ?")
        .param(id.value())
        .query(PersonRows::read)
        .optional();
  }

  public Optional<Person> find(WorkshopId workshop, PersonKey key) {
    return jdbc.sql(PersonRows.SELECT + "WHERE workshop_id = ? AND key = ?")
        .params(workshop.value(), key.value())
        .query(PersonRows::read)
        .optional();
  }

  /// The person as whom somebody acts: the one that a guest turned out to be, or themselves.
  public Optional<Person> acting(PersonId id) {
    return find(id)
        .flatMap(found -> {
          var other = found.mergedInto();
          return other == null ? Optional.of(found) : find(other);
        });
  }

  /// Those who may enter, in the order of the plan.
  public List<Person> of(WorkshopId workshop) {
    return read(jdbc, workshop);
  }

  /// Those who were taken out or removed, in the order of the plan.
  public List<Person> out(WorkshopId workshop) {
    return jdbc.sql(
            PersonRows.SELECT
                + "WHERE workshop_id = ? AND standing IN ('gone', 'removed', 'banned')"
                + " ORDER BY rank, created_at, key")
        .param(workshop.value())
        .query(PersonRows::read)
        .list();
  }

  static List<Person> read(JdbcClient jdbc, WorkshopId workshop) {
    return jdbc.sql(
            PersonRows.SELECT
                + "WHERE workshop_id = ? AND standing IN ('waiting', 'refused', 'here')"
                + " ORDER BY rank, created_at, key")
        .param(workshop.value())
        .query(PersonRows::read)
        .list();
  }
}
