package org.plenary.transport.ws;

import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;

/// Closes the sockets when the server stops, before anything that they need does. Where there were
/// any it then answers for a moment longer that it is not ready, so that a load balancer sees that
/// before nobody answers at all.
final class Drain implements SmartLifecycle {

  private final Sockets sockets;
  private final SocketSettings settings;
  private volatile boolean running;

  Drain(Sockets sockets, SocketSettings settings) {
    this.sockets = sockets;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    var noticed = System.nanoTime() + (sockets.count() > 0 ? settings.notice().toNanos() : 0);
    sockets.drain(settings.drain().plusSeconds(1).toMillis());
    for (var left = noticed - System.nanoTime();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = noticed - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// The last phase is the first to stop.
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
