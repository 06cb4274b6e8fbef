package org.plenary.fanout;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plenary.ids.SessionId;
import org.plenary.redis.RedisLine;

/// One connection that speaks and one that listens; alive as long as it hears its own voice.
final class Subscription implements AutoCloseable {

  static final String CHANNEL = "plenary:hints";

  /// Before the id of a session.
  static final String SIGNALS = "plenary:signal:";

  private final StatefulRedisConnection<String, String> speaking;
  private final StatefulRedisPubSubConnection<String, String> listening;
  private final String voice;
  private final AtomicBoolean heardItself = new AtomicBoolean(true);
  private volatile long probedAt;

  /// @param voice what no other subscription says, and no hint looks like
  /// @throws RedisException where Redis is away
  Subscription(RedisLine redis, String voice, Ear ear) {
    this.voice = voice;
    this.listening = redis.listen();
    try {
      this.speaking = redis.connect();
    } catch (RedisException e) {
      var _ = listening.closeAsync();
      throw e;
    }
    listening.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String message) {
            if (message.equals(voice)) {
              heardItself.set(true);
              ear.itself(System.nanoTime() - probedAt);
            } else {
              ear.hint(message);
            }
          }

          @Override
          public void message(String pattern, String channel, String message) {
            ear.signal(channel.substring(SIGNALS.length()), message);
          }
        });
    try {
      listening.sync().psubscribe(SIGNALS + "*");
      listening.sync().subscribe(CHANNEL);
    } catch (RedisException e) {
      close();
      throw e;
    }
  }

  void say(String message) {
    say(CHANNEL, message);
  }

  void signal(SessionId session, String message) {
    say(SIGNALS + session, message);
  }

  private void say(String channel, String message) {
    RedisFuture<Long> _ = speaking.async().publish(channel, message);
  }

  /// Whether the last probe was heard; sends the next one.
  boolean probe() {
    if (!speaking.isOpen() || !listening.isOpen() || !heardItself.getAndSet(false)) {
      return false;
    }
    probedAt = System.nanoTime();
    say(voice);
    return true;
  }

  @Override
  public void close() {
    var _ = speaking.closeAsync();
    var _ = listening.closeAsync();
  }
}
