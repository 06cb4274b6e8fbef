package org.plenary.breakout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Looks for the layout that costs least: first greedily, from several beginnings where people of a
/// group must have something in common, then by moves and swaps of those whose wishes are not met.
/// It ends after a number of tries, never by the clock, so that the same seed gives the same
/// groups.
final class Search {

  private static final int TRIES = 100_000;
  private static final int TRIES_PER_UNIT = 200;
  private static final int FEW = 10_000;
  private static final int BEGINNINGS = 6;

  private final Layout layout;
  private final List<Unit> units;
  private final Beginnings beginnings;
  private final RandomGenerator random;

  Search(Layout layout, List<Unit> units, Beginnings beginnings, RandomGenerator random) {
    this.layout = layout;
    this.units = units;
    this.beginnings = beginnings;
    this.random = random;
  }

  /// @param order in which units are dealt
  /// @param before for each unit the group where it is to stay, or -1
  void run(int[] order, int[] before) {
    var free = free();
    var best = new Best(layout);
    var starts = beginnings.isNeeded() && free.length > 0 ? BEGINNINGS : 1;
    for (var start = 0; start < starts && best.isTroubled(); start++) {
      var cost = begin(order, before, start);
      best.offer(wander(free, cost, starts > 1 ? FEW / beginnings.effort() : 0));
    }
    layout.restore(best.snapshot());
    if (free.length > 0 && layout.groups() > 1 && best.isTroubled()) {
      var climb = new Climb(layout, free, random, beginnings.effort());
      var tries = (TRIES + TRIES_PER_UNIT * free.length) / beginnings.effort();
      var _ = climb.climb(climb.wander(best.cost(), tries));
    }
  }

  private int[] free() {
    return IntStream.range(0, units.size()).filter(unit -> units.get(unit).fixed() < 0).toArray();
  }

  private long begin(int[] order, int[] before, int start) {
    for (var unit : order) {
      if (layout.groupOf(unit) >= 0) {
        layout.take(unit);
      }
    }
    var cost = 0L;
    var left = new ArrayList<Integer>();
    for (var unit : order) {
      var fixed = units.get(unit).fixed();
      var place = fixed < 0 ? before[unit] : fixed;
      if (place < 0) {
        left.add(unit);
      } else {
        cost += put(unit, place);
      }
    }
    var beginning = beginnings.get(start);
    left.sort(
        Comparator.<Integer>comparingInt(beginning::choices)
            .thenComparingInt(unit -> -layout.people(unit)));
    for (var unit : left) {
      cost += put(unit, beginning.groupFor(unit));
    }
    return cost;
  }

  private long put(int unit, int group) {
    var cost = layout.joining(unit, group);
    layout.put(unit, group);
    return cost;
  }

  private long wander(int[] free, long cost, int tries) {
    return tries == 0
        ? cost
        : new Climb(layout, free, random, beginnings.effort()).wander(cost, tries);
  }

  /// The best of several layouts.
  private static final class Best {

    private final Layout layout;
    private int[] snapshot = {};
    private long cost = Long.MAX_VALUE;
    private boolean troubled = true;

    Best(Layout layout) {
      this.layout = layout;
    }

    void offer(long offered) {
      if (offered < cost) {
        cost = offered;
        snapshot = layout.snapshot();
        troubled = layout.isTroubled();
      }
    }

    int[] snapshot() {
      return snapshot;
    }

    long cost() {
      return cost;
    }

    boolean isTroubled() {
      return troubled;
    }
  }
}
