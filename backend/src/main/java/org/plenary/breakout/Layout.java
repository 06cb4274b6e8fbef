package org.plenary.breakout;

import java.util.Arrays;
import java.util.List;

/// Units in groups, with what the layout costs; mutable, for the search alone.
///
/// What a step would cost is told without taking it, from counts that each step keeps up to date.
final class Layout {

  private static final int NONE = -1;

  private final Costs costs;
  private final int[] people;
  private final int[] groupOf;
  private final int[] sizes;
  private final int[][] apart;
  private final int[][] met;
  private final Shares[] alike;
  private final Shares[] shared;

  Layout(Costs costs, List<Unit> units, int groups) {
    this.costs = costs;
    this.people = units.stream().mapToInt(unit -> unit.people().length).toArray();
    this.groupOf = new int[units.size()];
    this.sizes = new int[groups];
    Arrays.fill(groupOf, NONE);
    this.apart = near(costs.apart(), groups);
    this.met = near(costs.met(), groups);
    this.alike = costs.spread().stream().map(m -> new Shares(m, groups)).toArray(Shares[]::new);
    this.shared = costs.common().stream().map(m -> new Shares(m, groups)).toArray(Shares[]::new);
  }

  /// Room for counts, where there is anything to count.
  private static int[][] near(int[][] neighbours, int groups) {
    return Arrays.stream(neighbours)
        .map(list -> new int[list.length == 0 ? 0 : groups])
        .toArray(int[][]::new);
  }

  int groups() {
    return sizes.length;
  }

  int units() {
    return groupOf.length;
  }

  int groupOf(int unit) {
    return groupOf[unit];
  }

  int size(int group) {
    return sizes[group];
  }

  int people(int unit) {
    return people[unit];
  }

  int[] snapshot() {
    return groupOf.clone();
  }

  void restore(int[] snapshot) {
    for (var unit = 0; unit < snapshot.length; unit++) {
      if (groupOf[unit] != snapshot[unit]) {
        take(unit);
        put(unit, snapshot[unit]);
      }
    }
  }

  /// What it costs to put a unit that is nowhere into a group.
  long joining(int unit, int group) {
    return size(group, people[unit])
        + own(unit, group)
        + Costs.COMMON * lonelier(group, NONE, unit);
  }

  /// What of that is because the group becomes larger.
  long widening(int unit, int group) {
    return size(group, people[unit]);
  }

  /// What it costs to bring a unit into another group: less than nothing where it helps.
  long moving(int unit, int to) {
    var from = groupOf[unit];
    return size(to, people[unit])
        + size(from, -people[unit])
        + own(unit, to)
        - own(unit, from)
        + Costs.COMMON * (lonelier(to, NONE, unit) + lonelier(from, unit, NONE));
  }

  /// What it costs that two units of different groups change places.
  long swapping(int one, int other) {
    var from = groupOf[one];
    var to = groupOf[other];
    var change = people[one] - people[other];
    var cost = change == 0 ? 0 : size(to, change) + size(from, -change);
    cost += own(one, to) - own(one, from) + own(other, from) - own(other, to);
    cost -= 2 * Costs.APART * count(costs.apart()[one], other);
    cost -= 2 * Costs.MET * count(costs.met()[one], other);
    for (var shares : alike) {
      cost -= 2 * Costs.ALIKE * shares.between(one, other);
    }
    return cost + Costs.COMMON * (lonelier(to, other, one) + lonelier(from, one, other));
  }

  void put(int unit, int group) {
    groupOf[unit] = group;
    change(unit, group, 1);
  }

  void take(int unit) {
    change(unit, groupOf[unit], -1);
    groupOf[unit] = NONE;
  }

  void move(int unit, int to) {
    take(unit);
    put(unit, to);
  }

  void swap(int one, int other) {
    var from = groupOf[one];
    move(one, groupOf[other]);
    move(other, from);
  }

  private void change(int unit, int group, int by) {
    sizes[group] += by * people[unit];
    for (var other : costs.apart()[unit]) {
      apart[other][group] += by;
    }
    for (var other : costs.met()[unit]) {
      met[other][group] += by;
    }
    for (var shares : alike) {
      shares.change(unit, group, by);
    }
    for (var shares : shared) {
      shares.change(unit, group, by);
    }
  }

  /// What a unit costs in a group beyond its size and what it shares with the others.
  private long own(int unit, int group) {
    var cost = Costs.STAY * costs.stay()[unit].leaving(group);
    if (costs.apart()[unit].length > 0) {
      cost += Costs.APART * apart[unit][group];
    }
    if (costs.met()[unit].length > 0) {
      cost += Costs.MET * met[unit][group];
    }
    for (var shares : alike) {
      cost += Costs.ALIKE * shares.others(unit, group, groupOf[unit] == group);
    }
    return cost;
  }

  private long size(int group, int by) {
    return sized(sizes[group] + by) - sized(sizes[group]);
  }

  private long sized(int size) {
    return Costs.UNEVEN * size * size + Costs.FULL * Math.max(0, size - costs.max());
  }

  /// How many more people of the group lack what most of it share, when one unit goes and another
  /// comes.
  private long lonelier(int group, int going, int coming) {
    var lonelier = 0L;
    for (var shares : shared) {
      var by = (coming == NONE ? 0 : people[coming]) - (going == NONE ? 0 : people[going]);
      lonelier += by + shares.most(group) - shares.most(group, going, coming);
    }
    return lonelier;
  }

  private static int count(int[] list, int value) {
    var count = 0;
    for (var each : list) {
      count += each == value ? 1 : 0;
    }
    return count;
  }

  /// Whether some wish other than even sizes is not met where a unit is.
  boolean isTroubled(int unit) {
    var group = groupOf[unit];
    return own(unit, group) > 0 || isLonely(group);
  }

  /// Whether some wish is not met.
  boolean isTroubled() {
    for (var unit = 0; unit < groupOf.length; unit++) {
      if (isTroubled(unit)) {
        return true;
      }
    }
    return isUneven();
  }

  /// Whether the sizes of groups differ by more than one, or a group is too large.
  boolean isUneven() {
    var sizes = Arrays.stream(this.sizes).summaryStatistics();
    return sizes.getMax() - sizes.getMin() > 1 || sizes.getMax() > costs.max();
  }

  /// Which groups are the largest or the smallest.
  boolean[] extremes() {
    var all = Arrays.stream(sizes).summaryStatistics();
    var extremes = new boolean[sizes.length];
    for (var group = 0; group < sizes.length; group++) {
      extremes[group] = sizes[group] == all.getMax() || sizes[group] == all.getMin();
    }
    return extremes;
  }

  private boolean isLonely(int group) {
    for (var shares : shared) {
      if (shares.most(group) < sizes[group]) {
        return true;
      }
    }
    return false;
  }
}
