package org.plenary.breakout;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Looks for the layout that costs least: first greedily, then by moves and swaps, then again from
/// layouts that were shaken. It ends after a number of tries, never by the clock, so that the same
/// seed gives the same groups.
final class Search {

  private static final int TRIES = 150_000;
  private static final int SHAKES = 40;

  private final Layout layout;
  private final List<Unit> units;
  private final Random random;
  private int tries = TRIES;

  Search(Layout layout, List<Unit> units, Random random) {
    this.layout = layout;
    this.units = units;
    this.random = random;
  }

  void run(int[] order) {
    place(order);
    improve(order);
    var best = layout.snapshot();
    var cost = layout.cost();
    for (var shake = 0; shake < SHAKES && tries > 0 && layout.isTroubled(); shake++) {
      shake();
      improve(order);
      if (layout.cost() < cost) {
        best = layout.snapshot();
        cost = layout.cost();
      } else {
        layout.restore(best);
      }
    }
  }

  private void place(int[] order) {
    var largestFirst = Comparator.comparingInt((Integer unit) -> -units.get(unit).people().length);
    var free =
        IntStream.of(order).filter(u -> units.get(u).fixed() < 0).boxed().sorted(largestFirst);
    IntStream.of(order)
        .filter(unit -> units.get(unit).fixed() >= 0)
        .forEach(unit -> layout.add(unit, units.get(unit).fixed()));
    free.forEach(unit -> layout.add(unit, cheapest(unit)));
  }

  private int cheapest(int unit) {
    var best = 0;
    var least = Long.MAX_VALUE;
    for (var group = 0; group < layout.groups(); group++) {
      var cost = layout.add(unit, group);
      layout.remove(unit);
      if (cost < least) {
        least = cost;
        best = group;
      }
    }
    return best;
  }

  private void improve(int[] order) {
    var improved = true;
    while (improved && tries > 0) {
      improved = false;
      for (var unit : order) {
        if (units.get(unit).fixed() < 0 && layout.groups() > 1 && tries > 0) {
          improved |= improve(unit);
        }
      }
    }
  }

  /// Takes the best move or swap of a unit, if one helps.
  private boolean improve(int unit) {
    var from = layout.groupOf(unit);
    var gain = layout.remove(unit);
    var best = new Change(from, -1, layout.add(unit, from));
    layout.remove(unit);
    if (isContent(unit, from, gain)) {
      layout.add(unit, from);
      return false;
    }
    for (var group = 0; group < layout.groups(); group++) {
      if (group != from) {
        best = best.orBetter(new Change(group, -1, layout.add(unit, group)));
        layout.remove(unit);
        tries--;
      }
    }
    for (var other = 0; other < units.size(); other++) {
      if (other != unit && units.get(other).fixed() < 0 && layout.groupOf(other) != from) {
        best = best.orBetter(swapped(unit, other, from));
      }
    }
    take(unit, from, best);
    return best.cost() < -gain;
  }

  /// Whether nothing but the size of its group speaks against where the unit is.
  private boolean isContent(int unit, int from, long gain) {
    var size = (long) layout.size(from);
    var people = units.get(unit).people().length;
    return people == 1 && -gain == Costs.UNEVEN * (2 * size + 1);
  }

  private Change swapped(int unit, int other, int from) {
    var group = layout.groupOf(other);
    var cost = layout.remove(other) + layout.add(unit, group) + layout.add(other, from);
    layout.remove(unit);
    layout.remove(other);
    layout.add(other, group);
    tries--;
    return new Change(group, other, cost);
  }

  private void take(int unit, int from, Change change) {
    if (change.other() >= 0) {
      layout.remove(change.other());
      layout.add(change.other(), from);
    }
    layout.add(unit, change.group());
  }

  private void shake() {
    for (var i = 0; i < Math.max(2, units.size() / 10); i++) {
      var one = random.nextInt(units.size());
      var other = random.nextInt(units.size());
      if (units.get(one).fixed() < 0 && units.get(other).fixed() < 0 && one != other) {
        var group = layout.groupOf(one);
        layout.remove(one);
        layout.add(one, layout.groupOf(other));
        layout.remove(other);
        layout.add(other, group);
      }
    }
  }

  /// A place for a unit, and the unit that goes where it was, or -1.
  private record Change(int group, int other, long cost) {
    Change orBetter(Change change) {
      return change.cost < cost ? change : this;
    }
  }
}
