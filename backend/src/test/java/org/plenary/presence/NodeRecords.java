package org.plenary.presence;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What PostgreSQL and Redis hold of nodes and their connections.
@Timeout(180)
abstract class NodeRecords {

  static final Duration SECOND = Duration.ofSeconds(1);
  static final Duration LONG = Duration.ofMinutes(1);
  static final SessionId SESSION = new SessionId("session-practices");
  static final SessionId OTHER = new SessionId("session-outlook");
  static final ConnectionId ONE = new ConnectionId("connection-one");
  static final ConnectionId TWO = new ConnectionId("connection-two");

  final TestDatabase database = Engines.database();
  final JdbcClient rows = database.jdbc();
  final RedisURI uri = Engines.redis();
  private final RedisClient client = RedisClient.create(uri);
  final RedisCommands<String, String> redis = client.connect().sync();

  @AfterEach
  final void close() {
    client.shutdown();
  }

  final TestNode node(Duration heartbeat) {
    return new TestNode(database.url(), uri, heartbeat);
  }

  final List<String> leases(SessionId session) {
    return redis.zrange("plenary:leases:" + session, 0, -1);
  }

  static String lease(BootId boot, ConnectionId connection) {
    return boot + "/" + connection;
  }

  final List<String> boots() {
    return rows.sql("SELECT boot_id FROM node ORDER BY boot_id").query(String.class).list();
  }

  final Instant beatOf(String table, BootId boot) {
    return rows.sql("SELECT beat_at FROM " + table + " WHERE boot_id = ?")
        .param(boot.value())
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
