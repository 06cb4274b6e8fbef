package org.plenary.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// Checks a session's chain, words and anchors against each other, all as they stood at one moment.
final class Verifier {

  private static final int PAGE = 1_000;
  private static final String CHAIN = SqlText.of("chain.sql");

  private final DataSource source;
  private final Notary notary;

  Verifier(DataSource source, Notary notary) {
    this.source = source;
    this.notary = notary;
  }

  Verification verify(SessionId session) throws SQLException {
    return Snapshot.of(
        source,
        connection -> {
          var signed = SignedHead.read(connection, session);
          var walk = walk(connection, signed, Seq.NONE, Chain.origin());
          walk.endsAt(signed.head());
          var firstBad = earlier(walk.firstBad(), firstUnproven(signed, walk));
          return new Verification(
              firstBad == null, walk.entries(), firstBad, signed.anchors().size());
        });
  }

  /// Whether the entries since the last anchor follow from it, so that the head may be signed.
  boolean followsFromLastAnchor(Connection connection, SignedHead signed) throws SQLException {
    var last = signed.last();
    var walk =
        last == null
            ? walk(connection, signed, Seq.NONE, Chain.origin())
            : walk(connection, signed, last.seq(), last.hash());
    walk.endsAt(signed.head());
    return walk.firstBad() == null && signed.complete();
  }

  private ChainWalk walk(Connection connection, SignedHead signed, Seq after, byte[] hash)
      throws SQLException {
    var marked = signed.anchors().stream().map(a -> a.seq().value()).collect(Collectors.toSet());
    var walk = new ChainWalk(signed.session(), after, hash, marked);
    var from = after.equals(Seq.NONE) ? Long.MIN_VALUE : after.value();
    try (var statement = connection.prepareStatement(CHAIN)) {
      statement.setFetchSize(PAGE);
      statement.setString(1, signed.session().value());
      statement.setLong(2, from);
      statement.setString(3, signed.session().value());
      statement.setLong(4, from);
      walk.follow(statement.executeQuery());
    }
    return walk;
  }

  /// The first place that an anchor should prove and does not.
  private @Nullable Long firstUnproven(SignedHead signed, ChainWalk walk) {
    var proven = 0L;
    var previous = Notary.origin();
    var number = 1;
    for (var anchor : signed.anchors()) {
      var good =
          anchor.number() == number
              && notary.signed(previous, anchor)
              && walk.agrees(anchor.seq(), anchor.hash());
      if (!good) {
        return proven + 1;
      }
      number++;
      proven = anchor.seq().value();
      previous = anchor.signature();
    }
    return signed.complete() ? null : (Long) (proven + 1);
  }

  private static @Nullable Long earlier(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.min(one, other);
  }
}
