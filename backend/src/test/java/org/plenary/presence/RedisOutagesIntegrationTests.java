package org.plenary.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import org.junit.jupiter.api.Test;
import org.plenary.ids.ConnectionId;
import org.plenary.testing.Engines;

class RedisOutagesIntegrationTests extends NodeRecords {

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
}
