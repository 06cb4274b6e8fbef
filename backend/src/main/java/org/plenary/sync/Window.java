package org.plenary.sync;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How much may be under way to a client: bytes count as under way until a ping that was sent after
/// them has its pong, since a socket that takes them proves nothing.
public final class Window {

  /// Bytes that may lack their pong.
  public static final int LIMIT = 16 * 1024;

  private static final int PING_AFTER = 8 * 1024;

  private final Deque<Ping> pings = new ArrayDeque<>();
  private long sent;
  private long pinged;
  private long confirmed;
  private long number;
  private long pingedAt;
  private long waitingSince;

  private record Ping(long number, long sent) {}

  public Window(long now) {
    this.pingedAt = now;
  }

  /// Whether a frame of this size may follow; a larger one than the window goes alone.
  public boolean allows(int bytes) {
    return bytes <= room();
  }

  /// How large the next frame may be.
  public int room() {
    return sent == confirmed ? Integer.MAX_VALUE : (int) Math.max(0, LIMIT - (sent - confirmed));
  }

  public void sent(int bytes) {
    sent += bytes;
  }

  /// Bytes that are under way.
  public long unconfirmed() {
    return sent - confirmed;
  }

  /// Whether a ping is due: after 8 KiB, or when something waits for a pong that nobody asked for.
  public boolean isPingDue(boolean blocked) {
    return sent - pinged >= PING_AFTER || (blocked && sent > pinged);
  }

  /// Counts a ping.
  ///
  /// @return the number that it has to carry
  public long ping(long now) {
    if (pings.isEmpty()) {
      waitingSince = now;
    }
    pinged = sent;
    pingedAt = now;
    pings.addLast(new Ping(++number, sent));
    return number;
  }

  /// Takes a pong; false for one that answers no ping of ours.
  public boolean pong(long answered, long now) {
    if (pings.isEmpty() || answered < pings.getFirst().number() || answered > number) {
      return false;
    }
    while (!pings.isEmpty() && pings.getFirst().number() <= answered) {
      confirmed = pings.removeFirst().sent();
    }
    waitingSince = now;
    return true;
  }

  /// When the last ping was sent, in the caller's nanoseconds.
  public long pingedAt() {
    return pingedAt;
  }

  /// Whether pings have been without an answer for this long.
  public boolean isStalled(Duration patience, long now) {
    return !pings.isEmpty() && now - waitingSince >= patience.toNanos();
  }

  /// Whether some ping lacks its pong.
  public boolean isWaiting() {
    return !pings.isEmpty();
  }

  /// Since when nothing was confirmed; means something only while waiting.
  public long waitingSince() {
    return waitingSince;
  }
}
