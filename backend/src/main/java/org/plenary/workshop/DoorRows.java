package org.plenary.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.plenary.ids.WorkshopId;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.Unled;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes what a workshop settled about its door and about sessions that nobody leads.
final class DoorRows {

  private DoorRows() {}

  static Door door(JdbcClient jdbc, WorkshopId workshop) {
    return jdbc.sql("SELECT door, door_admits, door_then, door_minutes FROM workshop WHERE id = ?")
        .param(workshop.value())
        .query(DoorRows::door)
        .single();
  }

  static Unled unled(JdbcClient jdbc, WorkshopId workshop) {
    return jdbc.sql("SELECT unled_minutes, unled_pause FROM workshop WHERE id = ?")
        .param(workshop.value())
        .query((row, _) -> new Unled(row.getInt(1), row.getBoolean(2)))
        .single();
  }

  static int write(JdbcClient jdbc, WorkshopId workshop, Door door) {
    return jdbc.sql(
            """
            UPDATE workshop SET door = ?, door_admits = ?, door_then = ?, door_minutes = ?
            WHERE id = ?
            """)
        .param(door.policy().word())
        .param(door.admits().word())
        .param(door.becomes().word())
        .param(door.minutes())
        .param(workshop.value())
        .update();
  }

  static int write(JdbcClient jdbc, WorkshopId workshop, Unled unled) {
    return jdbc.sql("UPDATE workshop SET unled_minutes = ?, unled_pause = ? WHERE id = ?")
        .params(unled.minutes(), unled.pause(), workshop.value())
        .update();
  }

  private static Door door(ResultSet row, int number) throws SQLException {
    return new Door(
        Door.Policy.parse(row.getString("door")).orElseThrow(),
        Role.parse(row.getString("door_admits")).orElseThrow(),
        Door.Policy.parse(row.getString("door_then")).orElseThrow(),
        row.getInt("door_minutes"));
  }
}
