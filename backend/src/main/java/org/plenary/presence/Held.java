package org.plenary.presence;

import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;

/// A connection that this node holds, and the moment on the monotonic clock when it was last heard.
final class Held {

  private final SessionId session;
  private final Lease lease;
  private volatile long heardNanos = System.nanoTime();

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
  }

  long silentNanos() {
    return System.nanoTime() - heardNanos;
  }
}
