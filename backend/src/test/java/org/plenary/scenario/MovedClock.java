package org.plenary.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.plenary.testing.TestDatabase;

/// The clock of a database as tests move it. Nodes go by no other; those that start afterwards see
/// it moved from their first question on.
final class MovedClock {

  private final TestDatabase database;

  /// Has to be there before the first node is.
  MovedClock(TestDatabase database) {
    this.database = database;
    var jdbc = database.jdbc();
    jdbc.sql("CREATE TABLE moved_clock (ahead interval NOT NULL)").update();
    jdbc.sql("INSERT INTO moved_clock VALUES ('0')").update();
    for (var clock : List.of("clock_timestamp", "now")) {
      jdbc.sql(
              """
              CREATE FUNCTION public.%1$s() RETURNS timestamptz LANGUAGE sql VOLATILE
              AS 'SELECT pg_catalog.%1$s() + ahead FROM public.moved_clock'
              """
                  .formatted(clock))
          .update();
    }
    var name = jdbc.sql("SELECT current_database()").query(String.class).single();
    jdbc.sql("ALTER DATABASE " + name + " SET search_path = public, pg_catalog").update();
  }

  void forward(Duration time) {
    database
        .jdbc()
        .sql("UPDATE moved_clock SET ahead = ahead + make_interval(secs => ?)")
        .param(time.toSeconds())
        .update();
  }

  Instant now() {
    return database
        .jdbc()
        .sql("SELECT public.clock_timestamp()")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
