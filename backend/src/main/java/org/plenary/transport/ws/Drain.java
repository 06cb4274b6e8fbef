package org.plenary.transport.ws;

import org.springframework.context.SmartLifecycle;

/// Closes the sockets when the server stops, before anything that they need does.
final class Drain implements SmartLifecycle {

  private final Sockets sockets;
  private final long patienceMs;
  private volatile boolean running;

  Drain(Sockets sockets, SocketSettings settings) {
    this.sockets = sockets;
    this.patienceMs = settings.drain().plusSeconds(1).toMillis();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    sockets.drain(patienceMs);
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
