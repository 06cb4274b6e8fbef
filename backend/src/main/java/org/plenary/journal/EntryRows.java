package org.plenary.journal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.CommandId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// Reads entries and times as the database holds them.
final class EntryRows {

  private EntryRows() {}

  static List<Entry> all(SessionId session, ResultSet rows) throws SQLException {
    var entries = new ArrayList<Entry>();
    while (rows.next()) {
      entries.add(one(session, rows));
    }
    return List.copyOf(entries);
  }

  static Entry one(SessionId session, ResultSet row) throws SQLException {
    return new Entry(
        session,
        new Seq(row.getLong("seq")),
        instant(row, "at"),
        new Author(row.getString("author")),
        new CommandId(row.getString("id")),
        row.getBytes("digest"),
        row.getInt("version"),
        row.getString("body"),
        row.getBytes("hash"),
        texts(row.getArray("texts")));
  }

  private static List<Optional<String>> texts(@Nullable Array texts) throws SQLException {
    return texts == null
        ? List.of()
        : Arrays.stream((@Nullable String[]) texts.getArray()).map(Optional::ofNullable).toList();
  }

  static Head head(ResultSet row) throws SQLException {
    return new Head(new Seq(row.getLong("seq")), row.getBytes("hash"), instant(row, "at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime timestamp(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
