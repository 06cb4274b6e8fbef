package org.plenary.presence;

import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;

/// A connection that this node holds, and the moment on the monotonic clock when it was last heard.
final class Held {

  private final SessionId session;
  private final Lease lease;
  private volatile long heardNanos = System.nanoTime();
  private volatile boolean silent;

  Held(BootId boot, SessionId session, ConnectionId connection) {
    this.session = session;
    this.lease = new Lease(boot, connection);
  }

  SessionId session() {
    return session;
  }

  Lease lease() {
    return lease;
  }

  void heard() {
    heardNanos = System.nanoTime();
    silent = false;
  }

  /// No socket is left from which it could be heard.
  void fallSilent() {
    silent = true;
  }

  boolean isSilent() {
    return silent;
  }

  long silentNanos() {
    return System.nanoTime() - heardNanos;
  }
}
