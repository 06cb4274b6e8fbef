package org.plenary.testing;

import io.lettuce.core.RedisURI;
import java.util.concurrent.atomic.AtomicInteger;

/// One real PostgreSQL and one real Redis per JVM, started when a test first asks for them.
///
/// ```java
/// private final TestDatabase database = Engines.database();
/// private final RedisURI redis = Engines.redis();
/// ```
public final class Engines {

  private static final AtomicInteger TAKEN = new AtomicInteger();

  private Engines() {}

  /// A database of its own with all migrations applied, cloned from a template (some 50 ms).
  public static TestDatabase database() {
    return SharedPostgres.instance().newDatabase("test_" + TAKEN.incrementAndGet());
  }

  /// The address of an empty Redis database of its own. Publish and subscribe know no databases:
  /// channels are shared by all who use this server.
  public static RedisURI redis() {
    return SharedRedis.instance().newDatabase();
  }

  /// A PostgreSQL server of its own, which the test may stop, freeze or restore.
  public static TestPostgres separatePostgres() {
    return TestPostgres.start();
  }

  /// A Redis server of its own, which the test may stop, freeze or flush.
  public static TestRedis separateRedis() {
    return TestRedis.start();
  }
}
