package org.plenary.workshop;

import java.util.List;
import org.plenary.ids.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// With which devices people came to a workshop.
@Component
public final class Devices {

  private final JdbcClient jdbc;

  Devices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// This person came with this device.
  public void saw(Person person, DeviceMark mark) {
    saw(jdbc, person, mark);
  }

  static void saw(JdbcClient jdbc, Person person, DeviceMark mark) {
    jdbc.sql(
            """
            INSERT INTO device (workshop_id, mark_hash, person_id) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(person.workshop().value(), mark.hash(), person.id().value())
        .update();
  }

  /// Everyone who ever came to the workshop with this device, if as somebody else.
  static List<Person> people(JdbcClient jdbc, WorkshopId workshop, DeviceMark mark) {
    return jdbc.sql(
            "WITH came AS (SELECT person_id FROM device WHERE workshop_id = ? AND mark_hash = ?) "
                + PersonRows.SELECT
                + "WHERE id IN (SELECT person_id FROM came)"
                + " OR id IN (SELECT merged_into FROM person"
                + " WHERE id IN (SELECT person_id FROM came))"
                + " ORDER BY created_at")
        .params(workshop.value(), mark.hash())
        .query(PersonRows::read)
        .list();
  }
}
