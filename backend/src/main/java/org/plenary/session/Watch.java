package org.plenary.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.presence.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Asks the database once a second, always, for everything that this node could have missed: newer
/// entries, newer registers, deadlines that are due, nodes that fell silent.
final class Watch {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  /// How long a session stays loaded that nobody needs.
  static final Duration IDLE = Duration.ofMinutes(5);

  private final JdbcClient database;
  private final String query;
  private final Sessions sessions;
  private final Presence presence;
  private final DatabaseClock clock;
  private final LaneMeters meters;
  private final Serving serving;
  private Map<SessionId, Seq> loaded = new HashMap<>();
  private boolean away;

  Watch(
      JdbcClient database,
      String query,
      Sessions sessions,
      Presence presence,
      DatabaseClock clock,
      LaneMeters meters,
      Serving serving) {
    this.database = database;
    this.query = query;
    this.sessions = sessions;
    this.presence = presence;
    this.clock = clock;
    this.meters = meters;
    this.serving = serving;
  }

  void look() {
    var began = System.nanoTime();
    try {
      loaded = new HashMap<>(sessions.loaded());
      database
          .sql(query)
          .param("sessions", loaded.keySet().stream().map(SessionId::value).toArray(String[]::new))
          .query(this::take)
          .list();
      meters.asked(System.nanoTime() - began);
      serving.answered();
      // What is left has no head: its journal is gone.
      loaded.forEach((session, known) -> sessions.compare(session, Seq.NONE, "", known));
      presence.sweep();
      sessions.unload(IDLE, presence::holds);
      if (away) {
        log.info("The database answers again");
        away = false;
      }
    } catch (DataAccessException e) {
      serving.failed();
      if (!away) {
        log.warn("The database does not answer: {}", e.getMessage());
        away = true;
      }
    }
  }

  private boolean take(ResultSet row, int number) throws SQLException {
    switch (row.getString("what")) {
      case "clock" -> clock.set(row.getTimestamp("at").toInstant());
      case "head" -> {
        var session = session(row);
        var late =
            sessions.compare(
                session,
                new Seq(row.getLong("number")),
                row.getString("hash"),
                Optional.ofNullable(loaded.remove(session)).orElse(Seq.NONE));
        if (late) {
          meters.foundLate();
        }
      }
      case "revision" -> sessions.nudgeRegister(session(row), row.getLong("number"));
      case "due" -> {
        var _ = sessions.load(session(row));
      }
      default -> throw new IllegalStateException("unknown row");
    }
    return true;
  }

  private static SessionId session(ResultSet row) throws SQLException {
    return new SessionId(row.getString("session_id"));
  }
}
