package org.plenary.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Sets of moments: sorted intervals that neither meet nor overlap.
public record Intervals(List<Interval> parts) {

  public static final Intervals NONE = new Intervals(List.of());

  public Intervals {
    parts = List.copyOf(parts);
  }

  /// All moments of these intervals, each once.
  public static Intervals union(Collection<Interval> intervals) {
    var parts = new ArrayList<Interval>();
    for (var next : intervals.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
      if (parts.isEmpty() || next.from().isAfter(parts.getLast().until())) {
        parts.add(next);
      } else if (next.until().isAfter(parts.getLast().until())) {
        parts.add(new Interval(parts.removeLast().from(), next.until()));
      }
    }
    return new Intervals(parts);
  }

  public Intervals and(Intervals other) {
    return union(Stream.concat(parts.stream(), other.parts.stream()).toList());
  }

  /// The moments that are in both.
  public Intervals within(Intervals other) {
    var common = new ArrayList<Interval>();
    for (var one : parts) {
      for (var two : other.parts) {
        var from = later(one.from(), two.from());
        var until = earlier(one.until(), two.until());
        if (from.isBefore(until)) {
          common.add(new Interval(from, until));
        }
      }
    }
    return new Intervals(common);
  }

  /// The moments that are not in the other.
  public Intervals without(Intervals other) {
    var rest = new ArrayList<Interval>();
    for (var part : parts) {
      var from = part.from();
      for (var hole : other.parts) {
        if (from.isBefore(earlier(hole.from(), part.until()))) {
          rest.add(new Interval(from, earlier(hole.from(), part.until())));
        }
        from = later(from, hole.until());
      }
      if (from.isBefore(part.until())) {
        rest.add(new Interval(from, part.until()));
      }
    }
    return new Intervals(rest);
  }

  /// The stretches between the parts that are not longer than this.
  Intervals gapsUpTo(Duration longest) {
    var gaps = new ArrayList<Interval>();
    for (var i = 1; i < parts.size(); i++) {
      var end = parts.get(i - 1).until();
      var gap = new Interval(end, parts.get(i).from());
      if (gap.length().compareTo(longest) <= 0) {
        gaps.add(gap);
      }
    }
    return new Intervals(gaps);
  }

  public Duration length() {
    return parts.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
  }

  boolean contains(Instant moment) {
    return parts.stream().anyMatch(part -> part.contains(moment));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
