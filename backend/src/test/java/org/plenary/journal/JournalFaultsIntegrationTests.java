package org.plenary.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.plenary.journal.TestJournal.ANA;
import static org.plenary.journal.TestJournal.draft;
import static org.plenary.journal.TestJournal.seconds;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.ids.CommandId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.testing.Engines;

@Timeout(180)
class JournalFaultsIntegrationTests {

  private static final Duration LONG = Duration.ofMinutes(1);
  private final SessionId session = new SessionId("session-practices");

  @Test
  void aNodeFrozenInItsTurnLosesItAndNobodyElse() throws Exception {
    var database = Engines.database();
    try (var frozen = new LaneProcess(database.url(), session);
        var node = TestJournal.on(database.url())) {
      await().atMost(LONG).until(() -> !frozen.said("holds the lock").isEmpty());
      frozen.signal("STOP");

      await().atMost(LONG).until(() -> appends(node, draft(ANA, "command-1", "{}")));
      frozen.signal("CONT");
      frozen.proceed();

      await().atMost(LONG).until(() -> !frozen.said("end ").isEmpty());
      assertThat(frozen.said("end ")).containsExactly("end Unavailable");
      assertThat(node.journal().read(session, Seq.NONE, 10))
          .extracting(Entry::id)
          .containsExactly(new CommandId("command-1"));
    }
  }

  private boolean appends(TestJournal node, Draft draft) {
    try {
      var _ = node.append(session, draft);
      return true;
    } catch (TurnFailed e) {
      assertThat(e).isInstanceOf(TurnFailed.Unavailable.class);
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(names = "PASSES", mode = EnumSource.Mode.EXCLUDE)
  void aCommitWithoutAnswerIsInDoubtUntilItIsRead(CommitRelay.Fate fate) throws Exception {
    var database = Engines.database();
    var port = URI.create(database.url().substring("jdbc:".length())).getPort();
    try (var relay = new CommitRelay(port);
        var node =
            TestJournal.on(
                database.url().replace(":" + port + "/", ":" + relay.port() + "/"),
                database.url(),
                new JournalSettings(1, seconds(3), seconds(1), seconds(5), LONG))) {
      node.append(session, draft(ANA, "command-1", "{}"));
      relay.nextCommit(fate);

      assertThatThrownBy(() ->
              node.journal()
                  .turn(
                      session,
                      new Seq(1),
                      List.of(),
                      turn -> turn.append(draft(ANA, "command-2", "{}"))))
          .isInstanceOf(TurnFailed.InDoubt.class);

      var name = new CommandName(ANA, new CommandId("command-2"));
      await().atMost(LONG).until(() -> settled(node, name, fate));
      assertThat(node.journal().verify(session).valid()).isTrue();
    }
  }

  private boolean settled(TestJournal node, CommandName name, CommitRelay.Fate fate) {
    try {
      var stands =
          node.journal()
              .turn(session, new Seq(1), List.of(name), turn -> turn.earlier(name).isPresent());
      assertThat(stands).isEqualTo(fate == CommitRelay.Fate.STANDS_BUT_NOBODY_HEARS);
      return true;
    } catch (TurnFailed e) {
      return false;
    }
  }

  @Test
  void aConnectionLostBeforeTheCommitIsRolledBack() throws Exception {
    var database = Engines.database();
    try (var node = TestJournal.on(database.url())) {
      assertThatThrownBy(() ->
              node.journal()
                  .turn(
                      session,
                      Seq.NONE,
                      List.of(),
                      turn -> {
                        turn.append(draft(ANA, "command-1", "{}"));
                        database.jdbc().sql(TERMINATE).query(Boolean.class).list();
                        return null;
                      }))
          .isInstanceOf(TurnFailed.Unavailable.class);
      await().atMost(LONG).until(() -> appends(node, draft(ANA, "command-1", "{}")));
      assertThat(node.journal().read(session, Seq.NONE, 10)).hasSize(1);
    }
  }

  private static final String TERMINATE =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

  @Test
  void aKilledDatabaseLosesNothingThatWasAcknowledged(@TempDir Path folder) throws Exception {
    var acked = Collections.synchronizedList(new ArrayList<String>());
    var started = start(folder);
    Flyway.configure().dataSource(started.getPostgresDatabase()).load().migrate();
    var stop = new AtomicBoolean();
    try (var node = TestJournal.on(url(started));
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var writer = 0; writer < 3; writer++) {
        var author = new Author("person-writer-" + writer);
        writers.execute(() -> write(node, author, acked, stop));
      }
      await().atMost(LONG).until(() -> acked.size() > 200);
      kill(folder);
      stop.set(true);
    }
    forget(started);
    try (var again = start(folder);
        var node = TestJournal.on(url(again))) {
      await().atMost(LONG).until(() -> appends(node, draft(ANA, "after-the-kill", "{}")));
      var entries = node.journal().read(session, Seq.NONE, Integer.MAX_VALUE);
      assertThat(entries).extracting(entry -> entry.id().value()).containsAll(acked);
      assertThat(entries)
          .extracting(entry -> entry.seq().value())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, entries.size()).boxed().toList());
      assertThat(node.journal().verify(session).valid()).isTrue();
    }
  }

  private void write(TestJournal node, Author author, List<String> acked, AtomicBoolean stop) {
    var known = Seq.NONE;
    for (var n = 0; !stop.get(); n++) {
      var id = author + "/" + n;
      try {
        known =
            node.journal()
                .turn(
                    session, known, List.of(), turn -> turn.append(draft(author, id, "{}")).seq());
        acked.add(id);
      } catch (TurnFailed e) {
        assertThat(e).isNotInstanceOf(TurnFailed.Refused.class);
      }
    }
  }

  private static EmbeddedPostgres start(Path folder) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  /// Frees the folder's lock; stopping fails, because nothing runs any more.
  private static void forget(EmbeddedPostgres killed) {
    try {
      killed.close();
    } catch (IOException | RuntimeException e) {
      assertThat(e).isNotNull();
    }
  }

  private static String url(EmbeddedPostgres postgres) {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  /// Kills the server and all its children, as a power cut would, and waits until they are gone.
  private static void kill(Path folder) throws IOException {
    var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
    var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    var all = new ArrayList<>(server.descendants().toList());
    all.addFirst(server);
    all.forEach(ProcessHandle::destroyForcibly);
    await().atMost(LONG).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }
}
