package org.plenary.fanout;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.RandomIds;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.redis.RedisLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hints and signals over Redis; while Redis is away or hangs they are lost and nothing waits.
final class RedisHints implements Hints, Signals, AutoCloseable {

  private static final Logger logger = LoggerFactory.getLogger(RedisHints.class);

  private final RedisLine redis;
  private final RandomIds ids;
  private final HintMeters meters;
  private final Inbound inbound;
  private final Passing passing;
  private final Outbound outbound;
  private final ScheduledThreadPoolExecutor clockwork =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("hints-out").factory(), new DiscardPolicy());
  private final ScheduledExecutorService probes =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("hints-probe").factory());
  private final AtomicReference<@Nullable Subscription> current = new AtomicReference<>();
  private boolean away;

  RedisHints(
      RedisLine redis,
      FanoutSettings settings,
      RandomIds ids,
      Supplier<Stream<HintListener>> listeners,
      Supplier<Stream<SignalListener>> onlookers,
      HintMeters meters) {
    this.redis = redis;
    this.ids = ids;
    this.meters = meters;
    this.inbound = new Inbound(listeners);
    this.passing = new Passing(onlookers);
    this.outbound = new Outbound(settings.window(), clockwork, this::send);
    begin(settings.probe());
  }

  private void begin(Duration every) {
    var _ = probes.scheduleWithFixedDelay(this::probe, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void announce(SessionId session, Seq seq) {
    outbound.offer(new Hint(session, seq));
  }

  @Override
  public void send(SessionId session, String signal) {
    var subscription = current.get();
    try {
      if (subscription != null) {
        subscription.signal(session, signal);
        meters.signalled();
      }
    } catch (RedisException e) {
      logger.debug("A signal of session {} is lost: {}", session, e.getMessage());
    }
  }

  private void send(Hint hint) {
    var subscription = current.get();
    if (subscription == null) {
      meters.lost();
      return;
    }
    try {
      subscription.say(hint.message());
      meters.sent();
    } catch (RedisException e) {
      meters.lost();
      logger.debug("A hint about session {} is lost: {}", hint.session(), e.getMessage());
    }
  }

  private void probe() {
    try {
      var subscription = current.get();
      if (subscription == null || !subscription.probe()) {
        renew(subscription);
      }
    } catch (RedisException e) {
      lost(e);
    }
  }

  private void renew(@Nullable Subscription old) {
    current.set(null);
    if (old != null) {
      old.close();
    }
    current.set(new Subscription(redis, "probe/" + ids.next(), new Hearing()));
    if (away) {
      logger.info("Hints between nodes travel again");
      away = false;
    }
  }

  private void lost(RedisException e) {
    if (!away) {
      logger.warn("Redis carries no hints, other nodes are read once a second: {}", e.getMessage());
      away = true;
    }
  }

  @Override
  public void close() {
    probes.shutdownNow();
    clockwork.shutdownNow();
    inbound.close();
    passing.close();
    var subscription = current.getAndSet(null);
    if (subscription != null) {
      subscription.close();
    }
  }

  /// Reads what comes and hands it on, without ever keeping the network waiting.
  private final class Hearing implements Ear {

    @Override
    public void hint(String message) {
      Hint.parse(message)
          .ifPresent(hint -> {
            meters.received();
            inbound.offer(hint);
          });
    }

    @Override
    public void signal(String session, String message) {
      SessionId.parse(session).ifPresent(known -> passing.offer(known, message));
    }

    @Override
    public void itself(long nanosLater) {
      meters.lagged(nanosLater);
    }
  }
}
