package org.plenary.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisURI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.ids.BootId;

class LostNodesIntegrationTests extends NodeRecords {

  private static final BootId DEAD = new BootId("dead-node-0001");
  private static final String MARKER = "plenary:leases:marker";

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

  private void silentNode(String sessions) {
    rows.sql(
            "INSERT INTO node VALUES (?, now() - interval '2 hours', now() - interval '1 hour', ?::text[], '{}')")
        .params(DEAD.value(), sessions)
        .update();
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
