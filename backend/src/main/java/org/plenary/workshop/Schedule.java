package org.plenary.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.plenary.session.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sessions of all workshops, in the order of their programmes.
@Component
public final class Schedule {

  private static final String SELECT =
      "SELECT id, workshop_id, key, rank, starts_at, phase FROM session WHERE NOT gone AND ";

  private final JdbcClient jdbc;

  public Schedule(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<ScheduledSession> of(WorkshopId workshop) {
    return read(jdbc, workshop);
  }

  public Optional<ScheduledSession> find(WorkshopId workshop, SessionKey key) {
    return jdbc.sql(SELECT + "workshop_id = ? AND key = ?")
        .params(workshop.value(), key.value())
        .query(Schedule::row)
        .optional();
  }

  public Optional<ScheduledSession> find(SessionId id) {
    return find(jdbc, id);
  }

  static Optional<ScheduledSession> find(JdbcClient jdbc, SessionId id) {
    return jdbc.sql(SELECT.replace("NOT gone AND ", "") + "id = ?")
        .param(id.value())
        .query(Schedule::row)
        .optional();
  }

  static List<ScheduledSession> read(JdbcClient jdbc, WorkshopId workshop) {
    return jdbc.sql(SELECT + "workshop_id = ? ORDER BY rank")
        .param(workshop.value())
        .query(Schedule::row)
        .list();
  }

  private static ScheduledSession row(ResultSet row, int number) throws SQLException {
    return new ScheduledSession(
        new SessionId(row.getString("id")),
        new WorkshopId(row.getString("workshop_id")),
        new SessionKey(row.getString("key")),
        row.getInt("rank"),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)));
  }
}
