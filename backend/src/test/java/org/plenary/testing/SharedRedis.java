package org.plenary.testing;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;

/// The Redis of this JVM's tests, with many numbered databases.
final class SharedRedis {

  private final TestRedis server = TestRedis.start();
  private int next;

  private SharedRedis() {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
  }

  static SharedRedis instance() {
    return Holder.INSTANCE;
  }

  synchronized RedisURI newDatabase() {
    var uri = server.uri();
    uri.setDatabase(next++ % TestRedis.DATABASES);
    var client = RedisClient.create(uri);
    try (var connection = client.connect()) {
      connection.sync().flushdb();
    } finally {
      client.shutdown();
    }
    return uri;
  }

  private static final class Holder {
    static final SharedRedis INSTANCE = new SharedRedis();
  }
}
