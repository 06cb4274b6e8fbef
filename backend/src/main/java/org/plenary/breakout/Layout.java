package org.plenary.breakout;

import java.util.Arrays;
import java.util.List;

/// Units in groups, with what the layout costs; mutable, for the search alone.
final class Layout {

  private final Costs costs;
  private final List<Unit> units;
  private final int[] unitGroups;
  private final int[] groupOf;
  private final int[] sizes;
  private final int[][][] alike;
  private final int[][][] shared;
  private long cost;

  Layout(Costs costs, List<Unit> units, int people, int groups) {
    this.costs = costs;
    this.units = units;
    this.unitGroups = new int[units.size()];
    this.groupOf = new int[people];
    this.sizes = new int[groups];
    Arrays.fill(unitGroups, -1);
    Arrays.fill(groupOf, -1);
    this.alike =
        costs.spread().stream()
            .map(values -> new int[groups][Costs.width(values)])
            .toArray(int[][][]::new);
    this.shared =
        costs.common().stream()
            .map(values -> new int[groups][Costs.width(values)])
            .toArray(int[][][]::new);
  }

  int groups() {
    return sizes.length;
  }

  int groupOf(int unit) {
    return unitGroups[unit];
  }

  int size(int group) {
    return sizes[group];
  }

  long cost() {
    return cost;
  }

  int[] snapshot() {
    return unitGroups.clone();
  }

  void restore(int[] snapshot) {
    for (var unit = 0; unit < snapshot.length; unit++) {
      if (unitGroups[unit] != snapshot[unit]) {
        remove(unit);
        add(unit, snapshot[unit]);
      }
    }
  }

  /// Puts a unit that is nowhere into a group, and answers what that costs.
  long add(int unit, int group) {
    var before = cost;
    for (var person : units.get(unit).people()) {
      cost += change(person, group, 1);
    }
    unitGroups[unit] = group;
    return cost - before;
  }

  /// Takes a unit out of its group, and answers what that costs: less than nothing where it helps.
  long remove(int unit) {
    var before = cost;
    for (var person : units.get(unit).people()) {
      cost += change(person, unitGroups[unit], -1);
    }
    unitGroups[unit] = -1;
    return cost - before;
  }

  private long change(int person, int group, int by) {
    var lonely = lonely(group);
    groupOf[person] = -1;
    var delta = sizeCost(sizes[group] + by) - sizeCost(sizes[group]);
    sizes[group] += by;
    delta += by * (Costs.APART * with(costs.apart()[person], group));
    delta += by * (Costs.MET * with(costs.met()[person], group));
    for (var a = 0; a < alike.length; a++) {
      var value = costs.spread().get(a)[person];
      if (value >= 0) {
        var others = by > 0 ? alike[a][group][value] : alike[a][group][value] - 1;
        delta += by * (Costs.ALIKE * others);
        alike[a][group][value] += by;
      }
    }
    for (var a = 0; a < shared.length; a++) {
      for (var value : costs.common().get(a)[person]) {
        shared[a][group][value] += by;
      }
    }
    groupOf[person] = by > 0 ? group : -1;
    return delta + Costs.COMMON * (lonely(group) - lonely);
  }

  private long sizeCost(int size) {
    return Costs.UNEVEN * size * size + Costs.FULL * Math.max(0, size - costs.max());
  }

  private int with(int[] others, int group) {
    var count = 0;
    for (var other : others) {
      count += groupOf[other] == group ? 1 : 0;
    }
    return count;
  }

  /// How many people of the group lack what most of it share.
  private int lonely(int group) {
    var lonely = 0;
    for (var values : shared) {
      var most = 0;
      for (var count : values[group]) {
        most = Math.max(most, count);
      }
      lonely += sizes[group] - most;
    }
    return lonely;
  }

  /// Whether some wish other than even sizes is not met.
  boolean isTroubled() {
    var even = 0L;
    for (var size : sizes) {
      even += Costs.UNEVEN * size * size;
    }
    return cost > even;
  }
}
