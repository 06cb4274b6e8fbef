package org.plenary.attendance;

import java.time.Duration;
import java.util.List;

/// When one person was there, clipped to live time.
///
/// @param spans how it is explained, in order
/// @param evidenced the time with evidence
/// @param counted that and the short gaps between
/// @param possible that and a heartbeat after each end of evidence that broke off, as far as it is
///   not counted already
public record Attended(
    List<Span> spans, Intervals evidenced, Intervals counted, Intervals possible) {

  public static final Attended NEVER =
      new Attended(List.of(), Intervals.NONE, Intervals.NONE, Intervals.NONE);

  public Attended {
    spans = List.copyOf(spans);
  }

  /// Whole seconds with evidence.
  public long lower() {
    return evidenced.length().toSeconds();
  }

  /// Whole seconds that count.
  public long seconds() {
    return counted.length().toSeconds();
  }

  /// Whole seconds that the person may have been there at most.
  public long upper() {
    return possible.length().toSeconds();
  }

  /// The counted part of the live time, from 0 to 1.
  public double share(Duration live) {
    return live.isZero() ? 0 : (double) counted.length().toNanos() / live.toNanos();
  }
}
