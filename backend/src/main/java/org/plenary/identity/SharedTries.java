package org.plenary.identity;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.redis.RedisLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tries counted in Redis, for all nodes. While Redis is away it says that there were none, and is
/// not asked again for some seconds, so that nobody who joins waits for it.
final class SharedTries implements Tries, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SharedTries.class);

  private static final long REST = Duration.ofSeconds(5).toNanos();

  private final RedisLine line;
  private final String kind;
  private final String count;
  private final LongSupplier nanos;
  private @Nullable StatefulRedisConnection<String, String> connection;
  private boolean away;
  private long awaySince;

  /// @param kind tells what is tried from other things that are
  /// @param count the script that counts
  SharedTries(RedisLine line, String kind, String count, LongSupplier nanos) {
    this.line = line;
    this.kind = kind;
    this.count = count;
    this.nanos = nanos;
  }

  @Override
  public int failures(String address) {
    return ask(
        redis -> {
          var known = redis.get(key("failed", address));
          return known == null ? 0 : Integer.parseInt(known);
        },
        0);
  }

  @Override
  public void failed(String address, Duration memory) {
    var _ =
        ask(
            redis ->
                redis.<Long>eval(
                    count,
                    ScriptOutputType.INTEGER,
                    new String[] {key("failed", address)},
                    Long.toString(memory.toSeconds())),
            0L);
  }

  @Override
  public boolean isProven(String secret) {
    return ask(redis -> redis.exists(key("proven", secret)) > 0, false);
  }

  @Override
  public void prove(String secret, Duration memory) {
    var _ = ask(redis -> redis.set(key("proven", secret), "", SetArgs.Builder.ex(memory)), "");
  }

  /// Neither addresses nor codes stand in Redis themselves.
  private String key(String what, String about) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(about.getBytes(StandardCharsets.UTF_8));
      return "plenary:tries:" + kind + ":" + what + ":" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T ask(Function<RedisCommands<String, String>, T> question, T otherwise) {
    try {
      var open = connection();
      return open == null ? otherwise : question.apply(open.sync());
    } catch (RedisException | NumberFormatException e) {
      lost(e);
      return otherwise;
    }
  }

  private synchronized @Nullable StatefulRedisConnection<String, String> connection() {
    if (away && nanos.getAsLong() - awaySince < REST) {
      return null;
    }
    if (connection == null || !connection.isOpen()) {
      connection = line.connect();
    }
    away = false;
    return connection;
  }

  private synchronized void lost(RuntimeException e) {
    if (!away) {
      log.info("Redis counts no tries for now: {}", e.getMessage());
    }
    away = true;
    awaySince = nanos.getAsLong();
    close();
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      var _ = connection.closeAsync();
      connection = null;
    }
  }
}
