package org.plenary.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// What stands in a session's journal at the moment when its lock was won.
///
/// @param known the hash at the entry that the caller knows last
record LockedHead(
    Head head, Instant clock, Optional<byte[]> known, List<Entry> news, List<Entry> earlier) {

  private static final String BEGIN_TURN = SqlText.of("begin-turn.sql");
  private static final String MAKE_HEAD = SqlText.of("make-head.sql");

  static LockedHead take(
      Connection connection, SessionId session, Seq known, Collection<CommandName> names)
      throws SQLException {
    try (var statement = connection.prepareStatement(BEGIN_TURN)) {
      statement.setString(1, session.value());
      statement.setString(2, session.value());
      statement.setLong(3, known.value());
      statement.setString(4, session.value());
      statement.setLong(5, known.value());
      statement.setArray(6, texts(connection, names, name -> name.author().value()));
      statement.setArray(7, texts(connection, names, name -> name.id().value()));
      statement.setString(8, session.value());
      if (!hasHead(statement)) {
        makeHead(connection, session);
        hasHead(statement);
      }
      return read(statement, session);
    }
  }

  private static boolean hasHead(PreparedStatement statement) throws SQLException {
    statement.execute();
    return statement.getResultSet().next();
  }

  private static LockedHead read(PreparedStatement statement, SessionId session)
      throws SQLException {
    var head = EntryRows.head(statement.getResultSet());
    var clock = following(statement);
    clock.next();
    var now = EntryRows.instant(clock, "now");
    var known = hash(following(statement));
    var news = EntryRows.all(session, following(statement));
    return new LockedHead(head, now, known, news, EntryRows.all(session, following(statement)));
  }

  private static Optional<byte[]> hash(ResultSet rows) throws SQLException {
    return rows.next() ? Optional.of(rows.getBytes("hash")) : Optional.empty();
  }

  private static ResultSet following(PreparedStatement statement) throws SQLException {
    statement.getMoreResults();
    return statement.getResultSet();
  }

  private static void makeHead(Connection connection, SessionId session) throws SQLException {
    try (var statement = connection.prepareStatement(MAKE_HEAD)) {
      statement.setString(1, session.value());
      statement.setBytes(2, Chain.origin());
      statement.executeUpdate();
    }
  }

  private static Array texts(
      Connection connection, Collection<CommandName> names, Function<CommandName, String> part)
      throws SQLException {
    return connection.createArrayOf("text", names.stream().map(part).toArray());
  }
}
