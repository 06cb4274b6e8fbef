package org.plenary.attendance;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.rules.Attends;

/// A stretch of evidence as it was recorded, before any union or clipping.
///
/// @param abrupt whether it broke off
record Piece(
    Instant from, Instant until, @Nullable Attends attends, Span.Kind kind, boolean abrupt) {

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  static Intervals union(List<Piece> pieces) {
    return Intervals.union(pieces.stream().flatMap(Piece::interval).toList());
  }

  private Stream<Interval> interval() {
    return from.isBefore(until) ? Stream.of(new Interval(from, until)) : Stream.empty();
  }
}
