package org.plenary.presence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of all nodes in PostgreSQL.
final class NodeRows {

  private static final String JOIN = Script.of("join.sql");
  private static final String BEAT = Script.of("beat.sql");
  private static final String GIVE_UP = Script.of("give-up.sql");
  private static final String SILENT = Script.of("silent-nodes.sql");
  private static final String CLAIM = Script.of("claim.sql");
  private static final String RELEASE =
      "UPDATE node SET released = true, drained = true WHERE boot_id = ?";
  private static final String ABANDON =
      "INSERT INTO abandoned_session (session_id, boot_id, at)"
          + " VALUES (?, ?, clock_timestamp()) ON CONFLICT DO NOTHING";
  private static final String REMOVE_ABANDONED =
      "DELETE FROM abandoned_session WHERE boot_id = ? AND session_id = ANY (?)";
  private static final String UNCLAIM =
      "UPDATE node SET swept_by = NULL, swept_at = NULL WHERE boot_id = ? AND swept_by = ?";
  private static final String REMOVE_SWEPT = "DELETE FROM node WHERE boot_id = ? AND swept_by = ?";
  private static final String REMOVE = "DELETE FROM node WHERE boot_id = ?";

  /// A node that seems lost.
  ///
  /// @param abandonedAt when it gave up these sessions while it lives on; empty where it is lost
  ///   whole
  record Silent(
      BootId boot, Set<SessionId> sessions, boolean released, Optional<Instant> abandonedAt) {}

  /// A lost node's own last words.
  record Claimed(
      Instant lastBeat,
      Set<SessionId> sessions,
      Map<ConnectionId, Instant> silent,
      boolean drained) {}

  private final JdbcClient database;
  private final PresenceSettings settings;

  NodeRows(DataSource database, PresenceSettings settings) {
    this.database = JdbcClient.create(database);
    this.settings = settings;
  }

  void join(BootId boot) {
    database.sql(JOIN).param(boot.value()).update();
  }

  /// Renews a node's row; empty where others may have declared the node lost.
  Optional<Instant> beat(
      BootId boot,
      Collection<SessionId> sessions,
      Map<ConnectionId, Duration> silent,
      boolean excused) {
    return database
        .sql(BEAT)
        .param(sessions.stream().map(SessionId::value).toArray(String[]::new))
        .param(silent.keySet().stream().map(ConnectionId::value).toArray(String[]::new))
        .param(silent.values().stream().map(Duration::toMillis).toArray(Long[]::new))
        .params(boot.value(), excused, settings.old().toMillis())
        .query((row, number) -> instant(row, "beat_at"))
        .optional();
  }

  void giveUp(BootId boot, Instant lastBeat, Collection<SessionId> sessions) {
    var at = lastBeat.atOffset(ZoneOffset.UTC);
    database
        .sql(GIVE_UP)
        .params(boot.value(), at, at)
        .param(sessions.stream().map(SessionId::value).toArray(String[]::new))
        .update();
  }

  void release(BootId boot) {
    database.sql(RELEASE).param(boot.value()).update();
  }

  void abandon(BootId boot, SessionId session) {
    database.sql(ABANDON).params(session.value(), boot.value()).update();
  }

  void removeAbandoned(BootId boot, Collection<SessionId> sessions) {
    database
        .sql(REMOVE_ABANDONED)
        .param(boot.value())
        .param(sessions.stream().map(SessionId::value).toArray(String[]::new))
        .update();
  }

  void remove(BootId boot) {
    database.sql(REMOVE).param(boot.value()).update();
  }

  List<Silent> silent(BootId own) {
    return database
        .sql(SILENT)
        .params(own.value(), settings.handover().toMillis())
        .params(settings.old().toMillis(), settings.old().toMillis())
        .params(own.value(), settings.handover().toMillis())
        .query((row, number) ->
            new Silent(
                new BootId(row.getString("boot_id")),
                sessions(row.getArray("sessions")),
                row.getBoolean("released"),
                Optional.ofNullable(row.getObject("abandoned_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)))
        .list();
  }

  Optional<Claimed> claim(BootId own, BootId lost) {
    return database
        .sql(CLAIM)
        .params(own.value(), lost.value(), settings.handover().toMillis())
        .params(settings.old().toMillis(), settings.old().toMillis())
        .query((row, number) ->
            new Claimed(
                instant(row, "beat_at"),
                sessions(row.getArray("sessions")),
                silence(row),
                row.getBoolean("drained")))
        .optional();
  }

  void unclaim(BootId own, BootId lost) {
    database.sql(UNCLAIM).params(lost.value(), own.value()).update();
  }

  void removeSwept(BootId own, BootId lost) {
    database.sql(REMOVE_SWEPT).params(lost.value(), own.value()).update();
  }

  private static Set<SessionId> sessions(Array sessions) throws SQLException {
    return Arrays.stream((String[]) sessions.getArray())
        .map(SessionId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<ConnectionId, Instant> silence(ResultSet row) throws SQLException {
    var connections = (String[]) row.getArray("silent").getArray();
    var since = (Timestamp[]) row.getArray("silent_since").getArray();
    var silence = new HashMap<ConnectionId, Instant>();
    for (var i = 0; i < connections.length; i++) {
      silence.put(new ConnectionId(connections[i]), since[i].toInstant());
    }
    return Map.copyOf(silence);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
