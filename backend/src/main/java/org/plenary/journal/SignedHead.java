package org.plenary.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// A session's head and its anchors, read together with the clock.
///
/// @param counted how many anchors the head says there are
record SignedHead(SessionId session, Head head, int counted, List<Anchor> anchors, Instant clock) {

  private static final String HEAD =
      "SELECT seq, hash, at, anchors FROM journal_head WHERE session_id = ?";
  private static final String ANCHORS =
      "SELECT number, seq, hash, at, signature FROM anchor WHERE session_id = ? ORDER BY number";

  static SignedHead read(Connection connection, SessionId session) throws SQLException {
    try (var heads = connection.prepareStatement(HEAD);
        var clocks = connection.prepareStatement("SELECT clock_timestamp() AS now")) {
      heads.setString(1, session.value());
      var row = heads.executeQuery();
      var known = row.next();
      var head = known ? EntryRows.head(row) : new Head(Seq.NONE, Chain.origin(), Instant.EPOCH);
      var counted = known ? row.getInt("anchors") : 0;
      var clock = clocks.executeQuery();
      clock.next();
      return new SignedHead(
          session, head, counted, anchors(connection, session), EntryRows.instant(clock, "now"));
    }
  }

  private static List<Anchor> anchors(Connection connection, SessionId session)
      throws SQLException {
    try (var statement = connection.prepareStatement(ANCHORS)) {
      statement.setString(1, session.value());
      var rows = statement.executeQuery();
      var anchors = new ArrayList<Anchor>();
      while (rows.next()) {
        anchors.add(anchor(session, rows));
      }
      return List.copyOf(anchors);
    }
  }

  private static Anchor anchor(SessionId session, ResultSet row) throws SQLException {
    var head = EntryRows.head(row);
    return new Anchor(
        session,
        row.getInt("number"),
        head.seq(),
        head.hash(),
        head.at(),
        row.getBytes("signature"));
  }

  boolean complete() {
    return counted == anchors.size();
  }

  @Nullable Anchor last() {
    return anchors.isEmpty() ? null : anchors.getLast();
  }
}
