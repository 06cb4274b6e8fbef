package org.plenary.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.journal.TestJournal.ANA;
import static org.plenary.journal.TestJournal.BEN;
import static org.plenary.journal.TestJournal.draft;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;

@Timeout(120)
class JournalIntegrationTests {

  private final SessionId session = new SessionId("session-practices");
  private final TestDatabase database = Engines.database();
  private final TestJournal node = TestJournal.on(database.url());
  private final TestJournal other = TestJournal.on(database.url());

  @AfterEach
  void close() {
    node.close();
    other.close();
  }

  @Test
  void readsWhatWasAppended() throws Exception {
    var words = new Words(ANA.value(), "Bonjour, Fidji é");
    var appended = node.append(session, draft(ANA, "command-1", "{\"w\":0}", words));

    var read = other.journal().read(session, Seq.NONE, 10);

    assertThat(read).hasSize(1);
    assertThat(read.getFirst()).usingRecursiveComparison().isEqualTo(appended);
    assertThat(appended.words()).containsExactly(Optional.of("Bonjour, Fidji é"));
    assertThat(other.journal().hashAt(session, new Seq(1))).contains(appended.hash());
    assertThat(other.journal().head(session).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(new Head(new Seq(1), appended.hash(), appended.at()));
  }

  @Test
  void readsInPages() throws Exception {
    node.fill(session, 5);

    assertThat(node.journal().read(session, new Seq(1), 3))
        .extracting(entry -> entry.seq().value())
        .containsExactly(2L, 3L, 4L);
  }

  @Test
  void countsWithoutGapsUnderConcurrentWriters() throws Exception {
    try (var third = TestJournal.on(database.url());
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      var turns = 40;
      for (var writer : List.of(node, other, third)) {
        running.add(writers.submit(() -> follow(writer, turns)));
      }
      for (var each : running) {
        each.get();
      }
      var entries = node.journal().read(session, Seq.NONE, 1_000);
      assertThat(entries)
          .extracting(entry -> entry.seq().value())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 6L * turns).boxed().toList());
      assertThat(entries).isSortedAccordingTo(Comparator.comparing(Entry::at));
      assertThat(node.journal().verify(session).valid()).isTrue();
    }
  }

  /// Appends two entries a turn and checks that news and own entries together have no gap.
  private Void follow(TestJournal writer, int turns) throws Exception {
    var known = Seq.NONE;
    for (var i = 0; i < turns; i++) {
      var from = known;
      known =
          writer
              .journal()
              .turn(
                  session,
                  from,
                  List.of(),
                  turn -> {
                    var seen = new ArrayList<>(turn.news());
                    for (var n = 0; n < 2; n++) {
                      var id = "command-" + writer.hashCode() + "-" + turn.head().seq() + "-" + n;
                      seen.add(turn.append(draft(ANA, id, "{}")));
                    }
                    assertThat(seen)
                        .extracting(entry -> entry.seq().value())
                        .containsExactlyElementsOf(
                            LongStream.rangeClosed(from.value() + 1, from.value() + seen.size())
                                .boxed()
                                .toList());
                    return seen.getLast().seq();
                  });
    }
    return null;
  }

  @Test
  void findsWhatACommandDidBefore() throws Exception {
    var first = node.append(session, draft(ANA, "command-1", "{\"a\":1}"));
    var named = new CommandName(ANA, new CommandId("command-1"));
    var foreign = new CommandName(BEN, new CommandId("command-1"));
    var fresh = new CommandName(BEN, new CommandId("command-2"));

    other
        .journal()
        .turn(
            session,
            first.seq(),
            List.of(named, foreign, fresh),
            turn -> {
              assertThat(turn.news()).isEmpty();
              assertThat(turn.earlier(named)).get().usingRecursiveComparison().isEqualTo(first);
              assertThat(turn.earlier(foreign)).isEmpty();
              var appended = turn.append(draft(BEN, "command-2", "{}"));
              assertThat(turn.earlier(fresh)).containsSame(appended);
              return null;
            });
  }

  @Test
  void sameNameTwiceLeavesNothing() throws Exception {
    node.append(session, draft(ANA, "command-1", "{}"));

    assertThatThrownBy(() ->
            node.journal()
                .turn(
                    session,
                    new Seq(1),
                    List.of(),
                    turn -> turn.append(draft(ANA, "command-1", "{}"))))
        .isInstanceOf(TurnFailed.Refused.class);
    assertThat(node.journal().read(session, Seq.NONE, 10)).hasSize(1);
  }

  @Test
  void timeNeverGoesBack() throws Exception {
    node.append(session, draft(ANA, "command-1", "{}"));
    var future = Instant.parse("2099-01-01T00:00:00.123456Z");
    database
        .jdbc()
        .sql("UPDATE journal_head SET at = ?")
        .param(EntryRows.timestamp(future))
        .update();

    var entry = node.append(session, draft(ANA, "command-2", "{}"));

    assertThat(entry.at()).isEqualTo(future);
  }

  @Test
  void workThatThrowsLeavesNothing() {
    var failure = new IllegalStateException("a bug");

    assertThatThrownBy(() ->
            node.journal()
                .turn(
                    session,
                    Seq.NONE,
                    List.of(),
                    turn -> {
                      turn.append(draft(ANA, "command-1", "{}"));
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(node.journal().head(session)).isEmpty();
  }

  @Test
  void refusesTextThatCannotBeStored() throws Exception {
    for (var bad : List.of("nul \0", "lone \uD83D surrogate")) {
      assertThatThrownBy(() -> node.append(session, draft(ANA, "command-1", bad)))
          .isInstanceOf(TurnFailed.Refused.class);
      assertThatThrownBy(() ->
              node.append(session, draft(ANA, "command-1", "{}", new Words(ANA.value(), bad))))
          .isInstanceOf(TurnFailed.Refused.class);
    }

    assertThat(node.append(session, draft(ANA, "command-1", "{}")).seq()).isEqualTo(new Seq(1));
    assertThat(node.journal().verify(session).valid()).isTrue();
  }

  @Test
  void refusesWhatTheDatabaseRefuses() throws Exception {
    assertThatThrownBy(() ->
            node.journal()
                .turn(
                    session,
                    Seq.NONE,
                    List.of(),
                    turn -> {
                      turn.append(draft(ANA, "command-1", "{}"));
                      try (var statement = turn.connection().createStatement()) {
                        return statement.execute("SELECT 1 / 0");
                      }
                    }))
        .isInstanceOf(TurnFailed.Refused.class);
    assertThat(node.journal().head(session)).isEmpty();
    assertThat(node.append(session, draft(ANA, "command-1", "{}")).seq()).isEqualTo(new Seq(1));
  }

  @Test
  void keepsTheNextDeadlineUntilItIsSetAnew() throws Exception {
    var deadline = Instant.parse("2026-10-27T14:00:00Z");
    node.journal().turn(session, Seq.NONE, List.of(), turn -> setDeadline(turn, deadline));
    node.append(session, draft(ANA, "command-1", "{}"));
    assertThat(nextDeadline()).contains(deadline);

    node.journal().turn(session, Seq.NONE, List.of(), turn -> setDeadline(turn, null));
    assertThat(nextDeadline()).isEmpty();
  }

  private static Boolean setDeadline(Turn turn, @Nullable Instant next) {
    turn.deadline(next);
    return true;
  }

  private Optional<Instant> nextDeadline() {
    return database
        .jdbc()
        .sql("SELECT next_deadline AS at FROM journal_head WHERE next_deadline IS NOT NULL")
        .query((row, number) -> EntryRows.instant(row, "at"))
        .optional();
  }

  @Test
  void erasesWordsAndNothingElse() throws Exception {
    var about = new PersonId("person-ana-0001");
    node.append(
        session,
        draft(
            BEN,
            "command-1",
            "{\"w\":[0,1,2]}",
            new Words(BEN.value(), "first"),
            new Words(about.value(), "of Ana"),
            new Words(BEN.value(), "third")));

    assertThat(node.journal().erase(about)).isEqualTo(1);

    assertThat(node.journal().read(session, Seq.NONE, 10).getFirst().words())
        .containsExactly(Optional.of("first"), Optional.empty(), Optional.of("third"));
    assertThat(node.journal().verify(session).valid()).isTrue();
  }

  @Test
  void aTurnThatHasToWaitForItsLockIsUnavailable() throws Exception {
    node.append(session, draft(ANA, "command-1", "{}"));
    var impatient =
        new JournalSettings(
            2,
            Duration.ofMillis(300),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ZERO);
    try (var waiting = TestJournal.on(database.url(), impatient)) {
      node.journal()
          .turn(
              session,
              Seq.NONE,
              List.of(),
              turn -> {
                assertThatThrownBy(() -> waiting.append(session, draft(BEN, "command-2", "{}")))
                    .isInstanceOf(TurnFailed.Unavailable.class);
                return null;
              });
      assertThat(waiting.append(session, draft(BEN, "command-2", "{}")).seq())
          .isEqualTo(new Seq(2));
    }
  }

  @Test
  void theTimeoutsOutliveATurnThatFailed() throws Exception {
    var settings =
        new JournalSettings(
            1, Duration.ofSeconds(2), Duration.ofSeconds(7), Duration.ofSeconds(6), Duration.ZERO);
    try (var single = TestJournal.on(database.url(), settings)) {
      assertThatThrownBy(() -> single.append(session, draft(ANA, "command-1", "\0")))
          .isInstanceOf(TurnFailed.Refused.class);

      assertThat(single.journal().turn(session, Seq.NONE, List.of(), this::timeouts))
          .containsExactly("2s", "7s", "6s");
    }
  }

  private List<String> timeouts(Turn turn) throws SQLException {
    try (var statement = turn.connection().createStatement();
        var row =
            statement.executeQuery(
                "SELECT current_setting('lock_timeout'),"
                    + " current_setting('idle_in_transaction_session_timeout'),"
                    + " current_setting('statement_timeout')")) {
      row.next();
      return List.of(row.getString(1), row.getString(2), row.getString(3));
    }
  }
}
