package org.plenary.transport.ws;

import java.time.Duration;

/// How often something may be done: a few times at once, and again once in a time. Only one thread
/// at a time may use it.
final class Allowance {

  private final long each;
  private final int most;
  private long left;
  private long filledAt;

  Allowance(Duration each, int most, long now) {
    this.each = each.toNanos();
    this.most = most;
    this.left = most;
    this.filledAt = now;
  }

  boolean take(long now) {
    var fresh = (now - filledAt) / each;
    if (left + fresh >= most) {
      left = most;
      filledAt = now;
    } else {
      left += fresh;
      filledAt += fresh * each;
    }
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }
}
