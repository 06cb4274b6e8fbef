package org.plenary.presence;

import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.RandomIds;
import org.plenary.redis.RedisLine;
import org.postgresql.ds.PGSimpleDataSource;

/// A node's presence, with its losses and fences written down.
final class TestNode implements AutoCloseable, Losses {

  final Queue<LostNode> lost = new ConcurrentLinkedQueue<>();
  final AtomicInteger fences = new AtomicInteger();
  final Presence presence;
  private final RedisLine line;
  private volatile @Nullable RuntimeException failure;

  TestNode(String database, RedisURI redis, Duration heartbeat) {
    var source = new PGSimpleDataSource();
    source.setUrl(database);
    line = new RedisLine(redis);
    presence =
        new Presence(
            source,
            line,
            new PresenceSettings(heartbeat, Duration.ofMillis(200)),
            new RandomIds(new SecureRandom()),
            InstantSource.system(),
            new Presence.Neighbours(
                () -> this,
                () -> Stream.of(fences::incrementAndGet),
                new PresenceMeters(new SimpleMeterRegistry())));
    presence.start();
  }

  void failWith(@Nullable RuntimeException e) {
    failure = e;
  }

  @Override
  public CompletableFuture<Void> lost(LostNode node) {
    lost.add(node);
    var e = failure;
    return e == null ? CompletableFuture.allOf() : CompletableFuture.failedFuture(e);
  }

  List<LostNode> lost() {
    return List.copyOf(lost);
  }

  @Override
  public void close() {
    presence.close();
    line.close();
  }
}
