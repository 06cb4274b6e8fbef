package org.plenary.workshop;

import java.util.HashSet;
import java.util.Set;
import org.plenary.ids.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which polls and breakouts were made on the spot.
final class Improvised {

  private Improvised() {}

  static Set<Part> of(JdbcClient jdbc, WorkshopId workshop) {
    return new HashSet<>(
        jdbc.sql("SELECT kind, key FROM improvised WHERE workshop_id = ?")
            .param(workshop.value())
            .query((row, _) -> part(row.getString("kind"), row.getString("key")))
            .list());
  }

  static void add(JdbcClient jdbc, WorkshopId workshop, Part part) {
    jdbc.sql("INSERT INTO improvised (workshop_id, kind, key) VALUES (?, ?, ?)")
        .params(workshop.value(), word(part.kind()), part.key())
        .update();
  }

  static void remove(JdbcClient jdbc, WorkshopId workshop, Part part) {
    jdbc.sql("DELETE FROM improvised WHERE workshop_id = ? AND kind = ? AND key = ?")
        .params(workshop.value(), word(part.kind()), part.key())
        .update();
  }

  private static Part part(String kind, String key) {
    return kind.equals("poll") ? Part.poll(key) : Part.breakout(key);
  }

  private static String word(Part.Kind kind) {
    return switch (kind) {
      case POLL -> "poll";
      case BREAKOUT -> "breakout";
      case PERSON, DELEGATION, SESSION, ITEM, WORKSHEET ->
          throw new IllegalArgumentException("never made on the spot: " + kind);
    };
  }
}
