package org.plenary.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.SessionId;

/// Writes a turn's rows, each table in one statement however many entries there are.
final class TurnTables {

  private static final String APPEND_ENTRIES = SqlText.of("append-entries.sql");
  private static final String APPEND_WORDS = SqlText.of("append-words.sql");
  private static final String SET_DEADLINE =
      "UPDATE journal_head SET next_deadline = ? WHERE session_id = ?";

  private record PlacedWords(long seq, int place, OpenTurn.SaltedWords said) {}

  private final Connection connection;
  private final SessionId session;

  TurnTables(Connection connection, SessionId session) {
    this.connection = connection;
    this.session = session;
  }

  void write(List<OpenTurn.Appended> appended, Head head, OpenTurn.@Nullable Deadline deadline)
      throws SQLException {
    if (!appended.isEmpty()) {
      entries(appended, head);
      words(appended);
    }
    if (deadline != null) {
      deadline(deadline);
    }
  }

  private void entries(List<OpenTurn.Appended> appended, Head head) throws SQLException {
    try (var statement = connection.prepareStatement(APPEND_ENTRIES)) {
      statement.setString(1, session.value());
      statement.setObject(2, EntryRows.timestamp(head.at()));
      statement.setArray(3, column("bigint", appended, each -> each.entry().seq().value()));
      statement.setArray(4, column("text", appended, each -> each.entry().author().value()));
      statement.setArray(5, column("text", appended, each -> each.entry().id().value()));
      statement.setArray(6, blobs(appended, each -> each.entry().digest()));
      statement.setArray(7, column("int", appended, each -> each.entry().version()));
      statement.setArray(8, column("text", appended, each -> each.entry().body()));
      statement.setArray(9, column("text", appended, OpenTurn.Appended::wordDigests));
      statement.setArray(10, blobs(appended, each -> each.entry().hash()));
      head(statement, 11, head);
      statement.execute();
    }
  }

  private void head(PreparedStatement statement, int first, Head head) throws SQLException {
    statement.setLong(first, head.seq().value());
    statement.setBytes(first + 1, head.hash());
    statement.setObject(first + 2, EntryRows.timestamp(head.at()));
    statement.setString(first + 3, session.value());
  }

  private void words(List<OpenTurn.Appended> appended) throws SQLException {
    var placed = new ArrayList<PlacedWords>();
    for (var each : appended) {
      var seq = each.entry().seq().value();
      for (var place = 0; place < each.words().size(); place++) {
        placed.add(new PlacedWords(seq, place, each.words().get(place)));
      }
    }
    if (placed.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(APPEND_WORDS)) {
      statement.setString(1, session.value());
      statement.setArray(2, column("bigint", placed, PlacedWords::seq));
      statement.setArray(3, column("int", placed, PlacedWords::place));
      statement.setArray(4, column("text", placed, each -> each.said().words().about()));
      statement.setArray(5, blobs(placed, each -> each.said().salt()));
      statement.setArray(6, column("text", placed, each -> each.said().words().text()));
      statement.execute();
    }
  }

  private void deadline(OpenTurn.Deadline deadline) throws SQLException {
    try (var statement = connection.prepareStatement(SET_DEADLINE)) {
      var next = deadline.next();
      statement.setObject(1, next == null ? null : EntryRows.timestamp(next));
      statement.setString(2, session.value());
      statement.executeUpdate();
    }
  }

  private <R> Array column(String type, List<R> rows, Function<R, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }

  /// The driver takes bytes in an array of their own kind only.
  private <R> Array blobs(List<R> rows, Function<R, byte[]> value) throws SQLException {
    return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
  }
}
