package org.plenary.journal;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.CommandId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// Follows a chain row by row and stops believing at the first row that does not fit.
final class ChainWalk {

  private final SessionId session;
  private final Set<Long> marked;
  private final Map<Long, byte[]> hashes = new HashMap<>();
  private long counted;
  private long entries;
  private long seq;
  private byte[] hash;
  private Instant at = Instant.EPOCH;
  private List<String> digests = List.of();
  private @Nullable Long firstBad;

  /// @param marked the places whose hashes are asked for afterwards
  ChainWalk(SessionId session, Seq after, byte[] hash, Set<Long> marked) {
    this.session = session;
    this.marked = marked;
    this.seq = after.value();
    this.hash = hash;
  }

  void follow(ResultSet rows) throws SQLException {
    while (rows.next()) {
      count(rows);
      if (firstBad == null) {
        row(rows);
      }
    }
  }

  private void count(ResultSet row) throws SQLException {
    if (row.getString("author") != null && row.getLong("seq") != counted) {
      entries++;
      counted = row.getLong("seq");
    }
  }

  private void row(ResultSet row) throws SQLException {
    if (row.getLong("seq") != seq) {
      entry(row);
    }
    if (firstBad == null && row.getString("about") != null && !fits(row)) {
      firstBad = Math.max(seq, 1);
    }
  }

  private void entry(ResultSet row) throws SQLException {
    var follows = row.getLong("seq") == seq + 1 && row.getString("author") != null;
    if (!follows || !linked(row)) {
      firstBad = seq + 1;
      return;
    }
    seq++;
    hash = row.getBytes("hash");
    if (marked.contains(seq)) {
      hashes.put(seq, hash);
    }
  }

  private boolean linked(ResultSet row) throws SQLException {
    var wordDigests = row.getString("word_digests");
    at = EntryRows.instant(row, "at");
    digests = wordDigests.isEmpty() ? List.of() : List.of(wordDigests.split(" ", -1));
    return CommandId.parse(row.getString("id")).isPresent()
        && MessageDigest.isEqual(
            row.getBytes("hash"),
            Chain.link(hash, session, new Seq(seq + 1), at, draft(row), wordDigests));
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        new Author(row.getString("author")),
        new CommandId(row.getString("id")),
        row.getBytes("digest"),
        row.getInt("version"),
        row.getString("body"),
        List.of());
  }

  private boolean fits(ResultSet row) throws SQLException {
    var place = row.getInt("n");
    var words = new Words(row.getString("about"), row.getString("text"));
    var digest = Chain.wordDigest(row.getBytes("salt"), words);
    return place < digests.size()
        && digests
            .get(place)
            .equals(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
  }

  /// Compares the end of the walk with the head that the database claims.
  void endsAt(Head head) {
    if (firstBad != null) {
      return;
    }
    if (head.seq().value() != seq) {
      firstBad = Math.min(head.seq().value(), seq) + 1;
    } else if (!MessageDigest.isEqual(head.hash(), hash) || (seq > 0 && !head.at().equals(at))) {
      firstBad = Math.max(seq, 1);
    }
  }

  /// Whether nothing that the walk believed contradicts this hash at this marked place.
  boolean agrees(Seq place, byte[] expected) {
    var passed = hashes.get(place.value());
    return passed == null
        ? firstBad != null && place.value() >= firstBad
        : MessageDigest.isEqual(passed, expected);
  }

  long entries() {
    return entries;
  }

  @Nullable Long firstBad() {
    return firstBad;
  }
}
