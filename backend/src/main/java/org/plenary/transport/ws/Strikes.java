package org.plenary.transport.ws;

import java.time.Duration;
import org.plenary.protocol.Limits;

/// Counts garbage within a minute. Only the reader of its connection uses it.
final class Strikes {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final long[] at = new long[Limits.STRIKES];
  private int count;

  /// Whether this is one too many.
  boolean strike(long now) {
    var index = count % Limits.STRIKES;
    at[index] = now;
    count++;
    var oldest = at[count % Limits.STRIKES];
    return count >= Limits.STRIKES && now - oldest <= MINUTE;
  }
}
