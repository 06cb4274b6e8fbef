package org.plenary.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.journal.TestJournal.ANA;
import static org.plenary.journal.TestJournal.draft;

import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(300)
class VerifyIntegrationTests {

  private static final int ENTRIES = 40;
  private static final int LAST_ANCHOR = 25;
  private static final List<String> TABLES = List.of("entry", "words", "anchor", "journal_head");

  private final SessionId session = new SessionId("session-practices");
  private final TestDatabase database = Engines.database();
  private final JdbcClient sql = database.jdbc();
  private final TestJournal node = TestJournal.on(database.url());

  @AfterEach
  void close() {
    node.close();
  }

  private Verification verify() {
    return node.journal().verify(session);
  }

  private void anchored() throws TurnFailed {
    node.fill(session, 10);
    node.journal().anchor(session);
    node.fill(session, LAST_ANCHOR - 10);
    node.journal().anchor(session);
    node.fill(session, ENTRIES - LAST_ANCHOR);
  }

  @Test
  void anEmptyJournalIsValid() {
    assertThat(verify()).isEqualTo(new Verification(true, 0, null, 0));
  }

  @Test
  void anHonestJournalIsValidAndStaysSoWithoutItsWords() throws Exception {
    anchored();
    assertThat(verify()).isEqualTo(new Verification(true, ENTRIES, null, 2));

    assertThat(node.journal().erase(new PersonId(ANA.value()))).isPositive();
    assertThat(verify()).isEqualTo(new Verification(true, ENTRIES, null, 2));
    node.journal().anchor(session);
    assertThat(verify()).isEqualTo(new Verification(true, ENTRIES, null, 3));
  }

  @Test
  void othersDoNotDisturb() throws Exception {
    anchored();
    node.fill(new SessionId("session-outlook"), 3);
    sql.sql("UPDATE entry SET body = 'x' WHERE session_id = 'session-outlook'").update();
    assertThat(verify().valid()).isTrue();
  }

  @Test
  void signsOnceWhatDoesNotMove() throws Exception {
    node.fill(session, 3);
    node.journal().anchor(session);
    node.journal().anchor(session);

    var anchor = node.journal().anchored(session).orElseThrow();
    assertThat(anchor.number()).isEqualTo(1);
    assertThat(anchor.seq()).isEqualTo(new Seq(3));
    assertThat(node.journal().hashAt(session, new Seq(3))).contains(anchor.hash());
  }

  @Test
  void signsWhatIsDue() throws Exception {
    node.fill(session, 3);
    node.journal().anchorDue(Duration.ofHours(1));
    assertThat(node.journal().anchored(session)).isEmpty();

    node.journal().anchorDue(Duration.ZERO);
    assertThat(verify()).isEqualTo(new Verification(true, 3, null, 1));
    node.journal().anchorDue(Duration.ZERO);
    assertThat(verify().anchors()).isEqualTo(1);
    node.fill(session, 1);
    node.journal().anchorDue(Duration.ZERO);
    assertThat(verify()).isEqualTo(new Verification(true, 4, null, 2));
  }

  @Test
  void twoNodesSignOneAfterTheOther() throws Exception {
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      node.fill(session, 5);
      for (var i = 0; i < 8; i++) {
        nodes.execute(() -> node.journal().anchor(session));
      }
    }
    assertThat(verify()).isEqualTo(new Verification(true, 5, null, 1));
  }

  @Test
  void neverSignsAChainThatDoesNotHold() throws Exception {
    anchored();
    sql.sql("UPDATE entry SET body = '{}' WHERE seq = 30").update();
    node.journal().anchor(session);

    assertThat(verify()).isEqualTo(new Verification(false, ENTRIES, 30L, 2));
  }

  @Test
  void anotherKeyProvesNothing() throws Exception {
    anchored();
    var stranger =
        new Journal(
            node.pool(),
            database.dataSource(),
            KeyPairGenerator.getInstance("Ed25519").generateKeyPair(),
            new SecureRandom());

    assertThat(stranger.verify(session)).isEqualTo(new Verification(false, ENTRIES, 1L, 2));
  }

  @Test
  void findsEveryManipulation() throws Exception {
    anchored();
    TABLES.forEach(
        table -> sql.sql("CREATE TABLE kept_%1$s AS TABLE %1$s".formatted(table)).update());
    var seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    for (var round = 0; round < Integer.getInteger("rounds", 2 * MANIPULATIONS.size()); round++) {
      var manipulation = MANIPULATIONS.get(round % MANIPULATIONS.size());
      var latest = manipulation.on(sql, random);
      var found = verify();
      assertThat(found.valid())
          .as("%s, latest bad %d, seed %d, round %d", manipulation.name(), latest, seed, round)
          .isFalse();
      assertThat(found.firstBad())
          .as("%s, seed %d, round %d", manipulation.name(), seed, round)
          .isBetween(manipulation.exact() ? latest : 1, latest);
      restore();
      assertThat(verify().valid())
          .as("restored after %s, seed %d", manipulation.name(), seed)
          .isTrue();
    }
  }

  private void restore() {
    sql.sql("TRUNCATE entry, words, anchor, journal_head").update();
    TABLES.forEach(
        table -> sql.sql("INSERT INTO %1$s SELECT * FROM kept_%1$s".formatted(table)).update());
  }

  /// The nearest entry with words: the first, the fourth and so on.
  private static long spoken(long seq) {
    return seq - (seq - 1) % 3;
  }

  /// What somebody with access to the database could do.
  ///
  /// @param exact whether the very place is found, or only that something up to it is bad
  /// @param place where to do it, given any seq
  private record Manipulation(
      String name, boolean exact, String statements, LongUnaryOperator place) {

    Manipulation(String name, boolean exact, String statements) {
      this(name, exact, statements, LongUnaryOperator.identity());
    }

    /// Returns up to which seq it has to be found.
    long on(JdbcClient sql, Random random) {
      var seq = place.applyAsLong(1 + random.nextInt(ENTRIES));
      for (var statement : List.of(statements.split(";", -1))) {
        sql.sql(statement.replace(":seq", Long.toString(seq))).update();
      }
      return seq;
    }
  }

  private static final List<Manipulation> MANIPULATIONS =
      List.of(
          new Manipulation(
              "at", true, "UPDATE entry SET at = at + interval '1 microsecond' WHERE seq = :seq"),
          new Manipulation(
              "author", true, "UPDATE entry SET author = 'person-eve-0001' WHERE seq = :seq"),
          new Manipulation("id", true, "UPDATE entry SET id = 'another-id' WHERE seq = :seq"),
          new Manipulation("digest", true, "UPDATE entry SET digest = '\\x00' WHERE seq = :seq"),
          new Manipulation("version", true, "UPDATE entry SET version = 2 WHERE seq = :seq"),
          new Manipulation("body", true, "UPDATE entry SET body = body || ' ' WHERE seq = :seq"),
          new Manipulation(
              "word digests",
              true,
              "UPDATE entry SET word_digests = word_digests || ' x' WHERE seq = :seq"),
          new Manipulation("hash", true, "UPDATE entry SET hash = sha256(hash) WHERE seq = :seq"),
          new Manipulation("deleted", true, "DELETE FROM entry WHERE seq = :seq"),
          new Manipulation(
              "removed with words",
              true,
              "DELETE FROM words WHERE seq = :seq; DELETE FROM entry WHERE seq = :seq"),
          new Manipulation(
              "cut",
              true,
              "DELETE FROM words WHERE seq >= :seq; DELETE FROM entry WHERE seq >= :seq"),
          new Manipulation(
              "swapped",
              true,
              "UPDATE entry SET seq = 99999 WHERE seq = :seq; UPDATE entry SET seq = :seq WHERE seq = :seq + 1;"
                  + " UPDATE entry SET seq = :seq + 1 WHERE seq = 99999",
              seq -> Math.min(seq, ENTRIES - 1)),
          new Manipulation(
              "added",
              false,
              "INSERT INTO entry SELECT session_id, 41, at, author, 'new-id', digest, version, body, '', hash"
                  + " FROM entry WHERE seq = 40",
              _ -> ENTRIES + 1),
          new Manipulation(
              "words text",
              true,
              "UPDATE words SET text = text || '!' WHERE seq = :seq AND n = 1",
              VerifyIntegrationTests::spoken),
          new Manipulation(
              "words about",
              true,
              "UPDATE words SET about = 'person-eve-0001' WHERE seq = :seq AND n = 0",
              VerifyIntegrationTests::spoken),
          new Manipulation(
              "words salt",
              true,
              "UPDATE words SET salt = '\\x00' WHERE seq = :seq AND n = 0",
              VerifyIntegrationTests::spoken),
          new Manipulation(
              "words place",
              true,
              "UPDATE words SET n = 7 WHERE seq = :seq AND n = 0",
              VerifyIntegrationTests::spoken),
          new Manipulation(
              "words swapped",
              true,
              "UPDATE words SET n = 9 - n WHERE seq = :seq; UPDATE words SET n = 0 WHERE seq = :seq AND n = 8;"
                  + " UPDATE words SET n = 1 WHERE seq = :seq AND n = 9",
              VerifyIntegrationTests::spoken),
          new Manipulation(
              "words moved",
              false,
              "UPDATE words SET seq = seq - 1 WHERE seq = :seq",
              seq -> Math.max(4, spoken(seq))),
          new Manipulation(
              "words outside",
              false,
              "UPDATE words SET seq = -seq WHERE seq = :seq",
              VerifyIntegrationTests::spoken),
          new Manipulation(
              "words added",
              true,
              "INSERT INTO words SELECT session_id, :seq, 2, about, salt, text FROM words WHERE seq = 4 AND n = 0"),
          new Manipulation(
              "anchor seq",
              false,
              "UPDATE anchor SET seq = seq - 1 WHERE number = 1 + :seq % 2",
              _ -> LAST_ANCHOR),
          new Manipulation(
              "anchor hash",
              false,
              "UPDATE anchor SET hash = sha256(hash) WHERE number = 1 + :seq % 2",
              _ -> LAST_ANCHOR),
          new Manipulation(
              "anchor at",
              false,
              "UPDATE anchor SET at = at + interval '1 microsecond' WHERE number = 1 + :seq % 2",
              _ -> LAST_ANCHOR),
          new Manipulation(
              "anchor signature",
              false,
              "UPDATE anchor SET signature = set_byte(signature, 5, 255 - get_byte(signature, 5)) WHERE number = 1 + :seq % 2",
              _ -> LAST_ANCHOR),
          new Manipulation(
              "anchor deleted",
              false,
              "DELETE FROM anchor WHERE number = 1 + :seq % 2",
              _ -> LAST_ANCHOR + 1),
          new Manipulation(
              "anchor repeated",
              false,
              "INSERT INTO anchor SELECT session_id, 3, seq, hash, at, signature FROM anchor WHERE number = 2",
              _ -> LAST_ANCHOR + 1),
          new Manipulation("head seq", false, "UPDATE journal_head SET seq = :seq - 1"),
          new Manipulation(
              "head hash", false, "UPDATE journal_head SET hash = sha256(hash)", _ -> ENTRIES),
          new Manipulation(
              "head at",
              false,
              "UPDATE journal_head SET at = at + interval '1 microsecond'",
              _ -> ENTRIES),
          new Manipulation(
              "head anchors",
              false,
              "UPDATE journal_head SET anchors = anchors - 1",
              _ -> LAST_ANCHOR + 1),
          new Manipulation("head deleted", true, "DELETE FROM journal_head", _ -> 1),
          new Manipulation(
              "cut behind the head",
              false,
              "DELETE FROM words WHERE seq >= :seq; DELETE FROM entry WHERE seq >= :seq;"
                  + " UPDATE journal_head SET (seq, hash, at) = (SELECT seq, hash, at FROM entry WHERE seq = :seq - 1)",
              seq -> 2 + seq % (LAST_ANCHOR - 1)));

  @Test
  void findsAChainThatWasWrittenAnew() throws Exception {
    anchored();
    rewrite(12);
    assertThat(verify()).isEqualTo(new Verification(false, ENTRIES, 11L, 2));
  }

  /// Changes an entry and computes all hashes after it, as somebody who knows the chain would.
  private void rewrite(long from) {
    sql.sql("UPDATE entry SET body = '{\"forged\":true}' WHERE seq = ?").param(from).update();
    var hash = node.journal().hashAt(session, new Seq(from - 1)).orElseThrow();
    for (var entry : node.journal().read(session, new Seq(from - 1), ENTRIES)) {
      var digests =
          sql.sql("SELECT word_digests FROM entry WHERE seq = ?")
              .param(entry.seq().value())
              .query(String.class)
              .single();
      var forged =
          new Draft(
              entry.author(), entry.id(), entry.digest(), entry.version(), entry.body(), List.of());
      hash = Chain.link(hash, session, entry.seq(), entry.at(), forged, digests);
      sql.sql("UPDATE entry SET hash = ? WHERE seq = ?").params(hash, entry.seq().value()).update();
    }
    sql.sql("UPDATE journal_head SET hash = ?").param(hash).update();
  }

  @Test
  void aTurnAfterACutTailIsNoCure() throws Exception {
    anchored();
    sql.sql("DELETE FROM words WHERE seq > 20").update();
    sql.sql("DELETE FROM entry WHERE seq > 20").update();
    sql.sql(
            "UPDATE journal_head SET (seq, hash, at) = (SELECT seq, hash, at FROM entry WHERE seq = 20)")
        .update();
    for (var i = 0; i < 10; i++) {
      node.append(session, draft(ANA, "later-command-" + i, "{}"));
    }
    assertThat(verify()).isEqualTo(new Verification(false, 30, 11L, 2));
  }
}
