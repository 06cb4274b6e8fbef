package org.plenary.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signs heads, stores the signatures and writes them to the log, where the database cannot change
/// them.
final class Anchors {

  private static final Logger logger = LoggerFactory.getLogger(Anchors.class);
  private static final String ADD = SqlText.of("add-anchor.sql");
  private static final String DUE = SqlText.of("due-anchors.sql");

  private final DataSource source;
  private final Notary notary;
  private final Verifier verifier;

  Anchors(DataSource source, Notary notary, Verifier verifier) {
    this.source = source;
    this.notary = notary;
    this.verifier = verifier;
  }

  Optional<Anchor> last(SessionId session) throws SQLException {
    return Snapshot.of(
        source, connection -> Optional.ofNullable(SignedHead.read(connection, session).last()));
  }

  /// Signs the head unless it is signed already; a chain that does not hold is never signed.
  void anchor(SessionId session) throws SQLException {
    fresh(session).filter(this::add).ifPresent(Anchors::log);
  }

  private Optional<Anchor> fresh(SessionId session) throws SQLException {
    return Snapshot.of(
        source,
        connection -> {
          var signed = SignedHead.read(connection, session);
          if (!moved(signed)) {
            return Optional.empty();
          }
          if (!verifier.followsFromLastAnchor(connection, signed)) {
            logger.error("The journal of session {} does not hold together, not signed", session);
            return Optional.empty();
          }
          return Optional.of(sign(signed));
        });
  }

  private static boolean moved(SignedHead signed) {
    var last = signed.last();
    return !signed.head().seq().equals(last == null ? Seq.NONE : last.seq());
  }

  private Anchor sign(SignedHead signed) {
    var last = signed.last();
    var previous = last == null ? Notary.origin() : last.signature();
    var number = last == null ? 1 : last.number() + 1;
    return notary.sign(previous, number, signed.session(), signed.head(), signed.clock());
  }

  private boolean add(Anchor anchor) {
    var added =
        JdbcClient.create(source)
            .sql(ADD)
            .params(anchor.number(), anchor.session().value(), anchor.number())
            .params(anchor.session().value(), anchor.number(), anchor.seq().value())
            .params(anchor.hash(), EntryRows.timestamp(anchor.at()), anchor.signature())
            .update();
    return added > 0;
  }

  private static void log(Anchor anchor) {
    var hex = HexFormat.of();
    logger.info(
        "Anchor {} of session {}: seq {} hash {} at {} signature {}",
        anchor.number(),
        anchor.session(),
        anchor.seq(),
        hex.formatHex(anchor.hash()),
        anchor.at(),
        hex.formatHex(anchor.signature()));
  }

  /// The sessions whose head was not signed for an interval and has moved since.
  List<SessionId> due(Duration interval) {
    return JdbcClient.create(source)
        .sql(DUE)
        .param(interval.toMillis() / 1_000.0)
        .query((row, number) -> new SessionId(row.getString("session_id")))
        .list();
  }
}
