package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.ids.Seq;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Lanes whose journal an older one took the place of.
class ReplacedJournalIntegrationTests extends TwoLanes {

  @Test
  void readsAHistoryAnewThatWasReplacedAndGrewPastTheOldOne() {
    openSinglePoll();
    two.sessions().load(SESSION).join();
    var kept = one.journal().head(SESSION).orElseThrow().seq();
    for (var n = 0; n < 3; n++) {
      done(answer(one, "aa-1", "lost-answer-" + n, n % 2 == 0));
    }
    converge();
    loseAfter(kept);
    var fresh = node();
    for (var n = 0; n < 6; n++) {
      done(answer(fresh, "bb-1", "other-answer-" + n, n % 2 == 0));
    }
    assertThat(one.replaced()).isEmpty();
    done(answer(one, "cc-1", "answer-after", true));
    two.sessions().nudge(SESSION, one.journal().head(SESSION).orElseThrow().seq());
    await().until(() -> two.seq(SESSION).equals(one.seq(SESSION)));
    assertThat(one.replaced()).hasSize(1);
    assertThat(two.replaced()).hasSize(1);
    assertThat(two.documents(SESSION)).isEqualTo(one.documents(SESSION));
    assertThat(one.documents(SESSION).toString()).contains("answers=2");
    assertThat(one.journal().verify(SESSION).valid()).isTrue();
  }

  @Test
  void noticesAJournalThatIsShorterOrGone() {
    openSinglePoll();
    var known = one.seq(SESSION);
    var head = one.journal().head(SESSION).orElseThrow();
    one.sessions().compare(SESSION, known, Replay.digits(head.hash()), known);
    loseAfter(new Seq(known.value() - 1));
    one.sessions().compare(SESSION, new Seq(known.value() - 1), "00000000", known);
    await().until(() -> one.replaced().equals(List.of(known.value() - 1)));
    loseAfter(Seq.NONE);
    one.sessions().compare(SESSION, Seq.NONE, "", one.seq(SESSION));
    await().until(() -> one.replaced().equals(List.of(known.value() - 1, 0L)));
    await().until(() -> one.seq(SESSION).value() == 1);
  }

  /// What a restored dump does: the newest entries were never written.
  private void loseAfter(Seq last) {
    var head =
        last.equals(Seq.NONE)
            ? "DELETE FROM journal_head WHERE session_id = :session"
            : "UPDATE journal_head SET (seq, hash, at) = (SELECT seq, hash, at FROM entry"
                + " WHERE session_id = :session AND seq = :last) WHERE session_id = :session";
    JdbcClient.create(new SingleConnectionDataSource(url, true))
        .sql(
            "WITH lost AS (DELETE FROM entry WHERE session_id = :session AND seq > :last),"
                + " said AS (DELETE FROM words WHERE session_id = :session AND seq > :last) "
                + head)
        .param("session", SESSION.value())
        .param("last", last.value())
        .update();
  }
}
