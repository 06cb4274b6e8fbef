package org.plenary.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(180)
class PresenceIntegrationTests {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final SessionId SESSION = new SessionId("session-practices");
  private static final SessionId OTHER = new SessionId("session-outlook");
  private static final ConnectionId ONE = new ConnectionId("connection-one");
  private static final ConnectionId TWO = new ConnectionId("connection-two");
  private static final BootId DEAD = new BootId("dead-node-0001");
  private static final String MARKER = "plenary:leases:marker";

  private final TestDatabase database = Engines.database();
  private final JdbcClient rows = database.jdbc();
  private final RedisURI uri = Engines.redis();
  private final RedisClient client = RedisClient.create(uri);
  private final RedisCommands<String, String> redis = client.connect().sync();

  @AfterEach
  void close() {
    client.shutdown();
  }

  private TestNode node(Duration heartbeat) {
    return new TestNode(database.url(), uri, heartbeat);
  }

  private List<String> leases(SessionId session) {
    return redis.zrange("plenary:leases:" + session, 0, -1);
  }

  private static String lease(BootId boot, ConnectionId connection) {
    return boot + "/" + connection;
  }

  private List<String> boots() {
    return rows.sql("SELECT boot_id FROM node ORDER BY boot_id").query(String.class).list();
  }

  private void silentNode(String sessions) {
    rows.sql(
            "INSERT INTO node VALUES (?, now() - interval '2 hours', now() - interval '1 hour', ?::text[], '{}')")
        .params(DEAD.value(), sessions)
        .update();
  }

  @Test
  void leasesAreRenewedAndReleased() {
    try (var node = node(SECOND)) {
      node.presence.opened(SESSION, ONE);
      node.presence.opened(SESSION, TWO);
      await().until(() -> leases(SESSION).size() == 2);
      var first = redis.zscore("plenary:leases:" + SESSION, lease(node.presence.boot(), ONE));

      await()
          .until(() ->
              redis.zscore("plenary:leases:" + SESSION, lease(node.presence.boot(), ONE))
                  > first + 2 * SECOND.toMillis());
      node.presence.closed(SESSION, ONE);
      await()
          .untilAsserted(
              () -> assertThat(leases(SESSION)).containsExactly(lease(node.presence.boot(), TWO)));
    }
  }

  @Test
  void aLateCloseRemovesNothingElse() {
    try (var node = node(LONG)) {
      node.presence.opened(SESSION, ONE);
      node.presence.closed(SESSION, ONE);
      node.presence.opened(OTHER, ONE);
      node.presence.opened(SESSION, TWO);
      node.presence.closed(SESSION, ONE);

      await().until(() -> leases(SESSION).size() == 1 && leases(OTHER).size() == 1);
      assertThat(node.presence.lastHeard(ONE)).isPresent();
      assertThat(leases(SESSION)).containsExactly(lease(node.presence.boot(), TWO));
    }
  }

  @Test
  void renewsMoreThanOneCallHolds() {
    try (var node = node(LONG)) {
      for (var i = 0; i < 450; i++) {
        node.presence.opened(SESSION, new ConnectionId("connection-%04d".formatted(i)));
      }
      await().until(() -> leases(SESSION).size() == 450);
      redis.flushdb();
      node.presence.opened(SESSION, ONE);

      await().until(() -> leases(SESSION).size() == 451);
    }
  }

  @Test
  void aKilledNodeIsSweptOnceByOneOfTwo() {
    try (var one = node(SECOND);
        var two = node(SECOND)) {
      String dead;
      try (var process = new NodeProcess(database.url(), uri, SECOND)) {
        await().atMost(LONG).until(() -> leases(SESSION).size() == 1);
        dead = process.said("boot ").getFirst().substring(5);
      }
      await()
          .atMost(LONG)
          .until(() -> {
            one.presence.sweep();
            two.presence.sweep();
            return !boots().contains(dead);
          });
      one.presence.sweep();
      two.presence.sweep();

      var lost = new ArrayList<>(one.lost());
      lost.addAll(two.lost());
      assertThat(lost.stream().filter(each -> each.stillLeased().isEmpty()))
          .singleElement()
          .satisfies(whole -> {
            assertThat(whole.boot()).isEqualTo(new BootId(dead));
            assertThat(whole.sessions()).containsExactly(SESSION);
          });
      await().until(() -> leases(SESSION).isEmpty());
    }
  }

  @Test
  void aFrozenNodeFencesItselfAndBeginsAnew() {
    try (var one = node(SECOND);
        var process = new NodeProcess(database.url(), uri, SECOND)) {
      await().atMost(LONG).until(() -> leases(SESSION).size() == 1);
      var frozen = process.said("boot ").getFirst().substring(5);
      process.freeze();
      await()
          .atMost(LONG)
          .until(() -> {
            one.presence.sweep();
            return !boots().contains(frozen);
          });
      process.thaw();

      await().atMost(LONG).until(() -> process.said("boot ").size() == 2);
      assertThat(process.said("fenced ")).containsExactly("fenced 1");
      var fresh = process.said("boot ").getLast().substring(5);
      await()
          .atMost(LONG)
          .untilAsserted(() -> {
            one.presence.sweep();
            assertThat(boots()).containsExactlyInAnyOrder(one.presence.boot().value(), fresh);
          });
      assertThat(one.lost()).extracting(LostNode::boot).containsOnly(new BootId(frozen));
    }
  }

  @Test
  void aNodeWhoseRowIsGoneFencesItselfAndGivesItUp() {
    try (var one = node(SECOND);
        var two = node(SECOND)) {
      var old = one.presence.opened(SESSION, ONE);
      await().until(() -> leases(SESSION).size() == 1);
      rows.sql("DELETE FROM node WHERE boot_id = ?").param(old.value()).update();

      await().until(() -> !one.presence.boot().equals(old) && !one.presence.fenced());
      assertThat(one.fences).hasValue(1);
      assertThat(one.presence.lastHeard(ONE)).isEmpty();
      await()
          .untilAsserted(() -> {
            two.presence.sweep();
            assertThat(two.lost()).hasSize(1);
          });
      assertThat(two.lost().getFirst().boot()).isEqualTo(old);
      assertThat(two.lost().getFirst().sessions()).containsExactly(SESSION);
      await().until(() -> leases(SESSION).isEmpty());
      await().until(() -> boots().size() == 2);
    }
  }

  @Test
  void anOutageOfTheDatabaseClosesNoSocket() {
    try (var one = node(SECOND);
        var two = node(SECOND)) {
      var boot = one.presence.opened(SESSION, ONE);
      await().until(() -> leases(SESSION).size() == 1);
      rows.sql("ALTER TABLE node RENAME TO away").update();
      var lastBeat = beatOf("away", boot);
      await()
          .until(() ->
              Duration.between(lastBeat, databaseTime()).compareTo(SECOND.multipliedBy(3)) > 0);
      rows.sql("ALTER TABLE away RENAME TO node").update();

      await()
          .until(() -> {
            two.presence.sweep();
            return beatOf("node", boot).isAfter(lastBeat.plus(SECOND.multipliedBy(3)));
          });
      assertThat(one.fences).hasValue(0);
      assertThat(one.presence.boot()).isEqualTo(boot);
      assertThat(two.lost()).isEmpty();
    }
  }

  private Instant beatOf(String table, BootId boot) {
    return rows.sql("SELECT beat_at FROM " + table + " WHERE boot_id = ?")
        .param(boot.value())
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private Instant databaseTime() {
    return rows.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  @Test
  void whoeverIsStillLeasedIsNotLostYet() {
    redis.set(MARKER, "long-ago 1000");
    silentNode("{session-practices,session-outlook}");
    redis.zadd("plenary:leases:" + SESSION, 1e15, lease(DEAD, ONE));
    redis.zadd("plenary:leases:" + SESSION, 1_000, lease(DEAD, TWO));
    redis.zadd("plenary:leases:" + OTHER, 1e15, lease(new BootId("another-node"), TWO));
    try (var node = node(LONG)) {
      sweepUntilLost(node, 1);
      await().until(() -> unclaimed(DEAD));
      node.presence.sweep();
      assertThat(node.lost())
          .singleElement()
          .satisfies(lost -> {
            assertThat(lost.stillLeased()).isEqualTo(Map.of(SESSION, Set.of(ONE)));
            assertThat(lost.sessions()).containsExactlyInAnyOrder(SESSION, OTHER);
          });

      redis.zrem("plenary:leases:" + SESSION, lease(DEAD, ONE));
      node.presence.sweep();

      await().until(() -> !boots().contains(DEAD.value()));
      assertThat(node.lost()).hasSize(2);
      assertThat(node.lost().getLast().stillLeased()).isEmpty();
    }
  }

  private static void sweepUntilLost(TestNode node, int times) {
    await()
        .until(() -> {
          node.presence.sweep();
          return node.lost().size() == times;
        });
  }

  private boolean unclaimed(BootId boot) {
    return rows.sql("SELECT swept_by IS NULL FROM node WHERE boot_id = ?")
        .param(boot.value())
        .query(Boolean.class)
        .single();
  }

  @Test
  void lossesThatCouldNotBeWrittenAreTriedAgain() {
    redis.set(MARKER, "long-ago 1000");
    silentNode("{session-practices}");
    try (var node = node(LONG)) {
      node.failWith(new IllegalStateException("no journal now"));
      sweepUntilLost(node, 1);
      await().until(() -> unclaimed(DEAD));
      node.failWith(null);
      await()
          .until(() -> {
            node.presence.sweep();
            return !boots().contains(DEAD.value());
          });
      assertThat(node.lost()).hasSize(2);
    }
  }

  @Test
  void nobodyIsLostRightAfterAFlush() {
    silentNode("{session-practices}");
    try (var node = node(LONG)) {
      redis.flushdb();
      node.presence.sweep();
      assertThat(node.lost()).isEmpty();

      redis.set(MARKER, "long-ago 1000");
      sweepUntilLost(node, 1);
      await().until(() -> !boots().contains(DEAD.value()));
    }
  }

  @Test
  void aFlushIsNoticedAndNobodyIsLost() {
    try (var one = node(SECOND);
        var two = node(SECOND)) {
      one.presence.opened(SESSION, ONE);
      one.presence.opened(OTHER, TWO);
      await().until(() -> leases(SESSION).size() == 1 && leases(OTHER).size() == 1);
      redis.flushdb();

      await()
          .until(() -> {
            two.presence.sweep();
            return leases(SESSION).size() == 1 && leases(OTHER).size() == 1;
          });
      assertThat(two.lost()).isEmpty();
      assertThat(one.fences).hasValue(0);
    }
  }

  @Test
  void theNextCallAfterAFlushRenewsEverything() {
    try (var node = node(LONG)) {
      node.presence.opened(SESSION, ONE);
      await().until(() -> leases(SESSION).size() == 1);
      redis.flushdb();
      node.presence.opened(OTHER, TWO);

      await().until(() -> leases(SESSION).size() == 1 && leases(OTHER).size() == 1);
    }
  }

  @Test
  void leasesComeBackAfterRedisRestartsEmpty() {
    try (var server = Engines.separateRedis();
        var one = new TestNode(database.url(), server.uri(), SECOND);
        var two = new TestNode(database.url(), server.uri(), SECOND)) {
      one.presence.opened(SESSION, ONE);
      await().until(() -> count(server.uri()) == 1);
      server.kill();
      one.presence.opened(SESSION, TWO);
      one.presence.closed(SESSION, ONE);
      try (var _ = server.again()) {
        await()
            .until(() -> {
              two.presence.sweep();
              return count(server.uri()) == 1;
            });
      }
      assertThat(two.lost()).isEmpty();
      assertThat(one.fences).hasValue(0);
    }
  }

  @Test
  void aHungRedisHoldsUpNothing() {
    try (var server = Engines.separateRedis();
        var one = new TestNode(database.url(), server.uri(), SECOND);
        var two = new TestNode(database.url(), server.uri(), SECOND)) {
      one.presence.opened(SESSION, ONE);
      await().until(() -> count(server.uri()) == 1);
      server.freeze();
      var before = beatOf("node", one.presence.boot());
      for (var i = 0; i < 2_000; i++) {
        var connection = new ConnectionId("connection-%05d".formatted(i));
        one.presence.opened(SESSION, connection);
        one.presence.heard(connection);
      }
      await()
          .until(() -> {
            two.presence.sweep();
            return beatOf("node", one.presence.boot()).isAfter(before.plus(SECOND.multipliedBy(3)));
          });
      assertThat(two.lost()).isEmpty();
      server.thaw();

      await().until(() -> count(server.uri()) == 2_001);
      assertThat(one.fences).hasValue(0);
    }
  }

  private static long count(RedisURI uri) {
    try (var client = RedisClient.create(uri)) {
      return client.connect().sync().zcard("plenary:leases:" + SESSION);
    }
  }

  @Test
  void withoutRedisTheRowAloneDecides() {
    silentNode("{session-practices}");
    var nowhere = RedisURI.builder().withHost("127.0.0.1").withPort(1).build();
    try (var node = new TestNode(database.url(), nowhere, LONG)) {
      sweepUntilLost(node, 1);
      await().until(() -> !boots().contains(DEAD.value()));
    }
  }

  @Test
  void theRowSaysWhoIsSilentAndSinceWhen() {
    redis.set(MARKER, "long-ago 1000");
    var since = Instant.parse("2026-10-27T14:00:00.5Z");
    silentNode("{session-practices}");
    rows.sql("UPDATE node SET not_heard = jsonb_build_object('connection-one', ?::timestamptz)")
        .param(since.toString())
        .update();
    try (var node = node(LONG)) {
      sweepUntilLost(node, 1);
      assertThat(node.lost().getFirst().notHeardSince()).isEqualTo(Map.of(ONE, since));
    }
  }

  @Test
  void aConnectionThatFallsSilentIsInTheRow() {
    try (var node = node(SECOND)) {
      node.presence.opened(SESSION, ONE);
      node.presence.opened(SESSION, TWO);
      await()
          .until(() -> {
            node.presence.heard(TWO);
            return silent(node).equals(List.of(ONE.value()));
          });
    }
  }

  @Test
  void whoHasNoSocketLeftIsInTheRowBeforeTheNextHeartbeatIsDue() {
    try (var node = node(LONG)) {
      node.presence.opened(SESSION, ONE);
      node.presence.opened(SESSION, TWO);
      node.presence.silent(ONE);
      await().until(() -> silent(node).equals(List.of(ONE.value())));
      node.presence.heard(ONE);
      node.presence.silent(TWO);
      await().until(() -> silent(node).equals(List.of(TWO.value())));
    }
  }

  private List<String> silent(TestNode node) {
    return rows.sql("SELECT jsonb_object_keys(not_heard) FROM node WHERE boot_id = ?")
        .param(node.presence.boot().value())
        .query(String.class)
        .list();
  }

  @Test
  void anOrderlyEndLeavesNoRow() {
    try (var node = node(LONG)) {
      node.presence.opened(SESSION, ONE);
      node.presence.closed(SESSION, ONE);
    }
    assertThat(boots()).isEmpty();
    assertThat(leases(SESSION)).isEmpty();
  }

  @Test
  void whoWasLeftBehindByAnOrderlyEndIsGoneAfterAWhile() {
    var gone = leftBehind();
    try (var node = node(LONG)) {
      sweepUntilLost(node, 1);
      assertThat(node.lost().getFirst().boot()).isEqualTo(gone);
      assertThat(node.lost().getFirst().sessions()).containsExactly(SESSION);
      assertThat(node.lost().getFirst().drained()).isTrue();
    }
  }

  @Test
  void aSessionThatANodeGivesUpIsTakenOverWhileThatNodeLivesOn() {
    try (var old = node(LONG);
        var other = node(LONG)) {
      old.presence.opened(SESSION, ONE);
      old.presence.abandon(SESSION);
      sweepUntilLost(other, 1);
      var given = other.lost().getFirst();
      assertThat(given.boot()).isEqualTo(old.presence.boot());
      assertThat(given.sessions()).containsExactly(SESSION);
      assertThat(given.drained()).isTrue();
      assertThat(old.presence.fenced()).isFalse();
      await()
          .untilAsserted(() ->
              assertThat(
                      rows.sql("SELECT count(*) FROM abandoned_session")
                          .query(Integer.class)
                          .single())
                  .isZero());
    }
  }

  private BootId leftBehind() {
    try (var node = node(LONG)) {
      var boot = node.presence.opened(SESSION, ONE);
      await().until(() -> sessionsOf(boot).contains("session-practices"));
      return boot;
    }
  }

  private String sessionsOf(BootId boot) {
    return rows.sql("SELECT sessions::text FROM node WHERE boot_id = ?")
        .param(boot.value())
        .query(String.class)
        .single();
  }
}
