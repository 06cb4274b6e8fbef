package org.plenary.breakout;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Moves and swaps that better a layout.
final class Climb {

  /// After so many tries it is looked again whose wishes are not met.
  private static final int LOOK = 500;

  /// So much worse a layout may become on the way to a better one, at first.
  private static final int DETOUR = (int) (3 * Costs.ALIKE);

  /// One of so many tries is a move instead of a swap.
  private static final int MOVES = 8;

  private static final int SWEEPS = 4;

  /// So many steps are looked at to find the best ones.
  private static final int LOOKED_AT = 1_500_000;

  private final Layout layout;
  private final int[] free;
  private final RandomGenerator random;
  private int left;

  /// @param effort by how much it is dearer than usual to look at a step
  Climb(Layout layout, int[] free, RandomGenerator random, int effort) {
    this.layout = layout;
    this.free = free;
    this.random = random;
    this.left = LOOKED_AT / effort;
  }

  /// Takes steps by chance: those that do no harm, and at first some that do a little.
  ///
  /// @return what the best layout costs, which then stands
  long wander(long cost, int tries) {
    var best = layout.snapshot();
    var least = cost;
    var now = cost;
    for (var done = 0; done < tries; done += LOOK) {
      var troubled = troubled();
      if (troubled.length == 0) {
        break;
      }
      var detour = (int) ((long) DETOUR * (tries - done) / tries);
      for (var i = 0; i < LOOK; i++) {
        now += step(troubled[random.nextInt(troubled.length)], detour);
        if (now < least) {
          least = now;
          best = layout.snapshot();
        }
      }
    }
    layout.restore(best);
    return least;
  }

  private int[] troubled() {
    var uneven = layout.isUneven() ? layout.extremes() : new boolean[layout.groups()];
    return IntStream.of(free)
        .filter(unit -> uneven[layout.groupOf(unit)] || layout.isTroubled(unit))
        .toArray();
  }

  /// Tries one step and returns by how much it changed the cost.
  private long step(int unit, int detour) {
    if (random.nextInt(MOVES) == 0) {
      var group = random.nextInt(layout.groups());
      var cost = group == layout.groupOf(unit) ? 1L : layout.moving(unit, group);
      if (group != layout.groupOf(unit) && isTaken(cost, detour)) {
        layout.move(unit, group);
        return cost;
      }
      return 0;
    }
    var other = free[random.nextInt(free.length)];
    if (layout.groupOf(other) == layout.groupOf(unit)) {
      return 0;
    }
    var cost = layout.swapping(unit, other);
    if (!isTaken(cost, detour)) {
      return 0;
    }
    layout.swap(unit, other);
    return cost;
  }

  private boolean isTaken(long cost, int detour) {
    return cost <= 0 || (cost <= detour && cost <= random.nextInt(detour + 1));
  }

  /// Takes the best move or swap of each unit whose wishes are not met until none helps.
  ///
  /// @return what the layout costs then
  long climb(long cost) {
    var now = cost;
    for (var sweep = 0; sweep < SWEEPS; sweep++) {
      var before = now;
      for (var unit : troubled()) {
        now += left > 0 ? best(unit) : 0;
      }
      if (now == before || left <= 0) {
        break;
      }
    }
    return now;
  }

  private long best(int unit) {
    left -= free.length + layout.groups();
    var least = 0L;
    var group = -1;
    var with = -1;
    for (var to = 0; to < layout.groups(); to++) {
      var cost = to == layout.groupOf(unit) ? 0 : layout.moving(unit, to);
      if (cost < least) {
        least = cost;
        group = to;
      }
    }
    for (var other : free) {
      var cost = layout.groupOf(other) == layout.groupOf(unit) ? 0 : layout.swapping(unit, other);
      if (cost < least) {
        least = cost;
        with = other;
      }
    }
    if (with >= 0) {
      layout.swap(unit, with);
    } else if (group >= 0) {
      layout.move(unit, group);
    }
    return least;
  }
}
