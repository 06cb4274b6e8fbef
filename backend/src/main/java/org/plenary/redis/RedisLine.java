package org.plenary.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Makes connections to Redis on which a command fails at once while Redis is away, and after half
/// a second while it hangs. A broken connection stays broken: whoever uses it opens the next one,
/// so that nothing old is ever sent again.
public final class RedisLine implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int COMMANDS_IN_FLIGHT = 1_024;

  private final RedisClient client;

  public RedisLine(RedisURI address) {
    this(address, null);
  }

  RedisLine(RedisURI address, @Nullable SslOptions ssl) {
    var patient = RedisURI.builder(address).withTimeout(PATIENCE).build();
    this.client = RedisClient.create(patient);
    client.setOptions(options(ssl));
  }

  private static ClientOptions options(@Nullable SslOptions ssl) {
    var keepAlive =
        KeepAliveOptions.builder()
            .enable()
            .idle(Duration.ofSeconds(15))
            .interval(Duration.ofSeconds(5))
            .count(3)
            .build();
    var options =
        ClientOptions.builder()
            .autoReconnect(false)
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(COMMANDS_IN_FLIGHT)
            .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
            .socketOptions(
                SocketOptions.builder().connectTimeout(PATIENCE).keepAlive(keepAlive).build());
    return (ssl == null ? options : options.sslOptions(ssl)).build();
  }

  /// A connection for commands.
  ///
  /// @throws RedisException where Redis cannot be reached
  public StatefulRedisConnection<String, String> connect() {
    return client.connect();
  }

  /// A connection that hears what others publish.
  ///
  /// @throws RedisException where Redis cannot be reached
  public StatefulRedisPubSubConnection<String, String> listen() {
    return client.connectPubSub();
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, PATIENCE);
  }
}
