package org.plenary.transport.ws;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Asks once a second whether the sign-ins on which sockets rest still stand, on whichever node
/// they were ended.
final class SignIns implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SignIns.class);

  private final Sockets sockets;
  private final Identities identities;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sign-ins").daemon().factory());
  private volatile boolean running;
  private boolean away;

  SignIns(Sockets sockets, Identities identities) {
    this.sockets = sockets;
    this.identities = identities;
  }

  @Override
  public void start() {
    running = true;
    var _ = clockwork.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /// While the database is away nobody can end a sign-in either.
  void look() {
    try {
      var resting = sockets.signIns();
      if (!resting.isEmpty()) {
        sockets.over(identities.over(resting));
      }
      away = false;
    } catch (RuntimeException e) {
      if (!away) {
        log.warn("Sign-ins cannot be looked at now: {}", e.getMessage());
      }
      away = true;
    }
  }

  @Override
  public void stop() {
    running = false;
    clockwork.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
