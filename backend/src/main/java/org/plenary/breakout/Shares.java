package org.plenary.breakout;

/// How many people of each group have each value of one attribute.
final class Shares {

  private static final int NONE = -1;

  private final Marks marks;
  private final int[][] counts;
  private final int[] most;

  Shares(Marks marks, int groups) {
    this.marks = marks;
    this.counts = new int[groups][marks.width()];
    this.most = new int[groups];
  }

  void change(int unit, int group, int by) {
    var values = marks.values()[unit];
    var people = marks.people()[unit];
    var least = most[group];
    for (var i = 0; i < values.length; i++) {
      counts[group][values[i]] += by * people[i];
      least = Math.max(least, counts[group][values[i]]);
    }
    most[group] = by > 0 ? least : most(NONE, NONE, counts[group]);
  }

  /// How many people have the value that most of the group have.
  int most(int group) {
    return most[group];
  }

  /// The same after one unit went and another came.
  int most(int group, int going, int coming) {
    return going == NONE ? joined(group, coming) : most(going, coming, counts[group]);
  }

  private int joined(int group, int coming) {
    var values = marks.values()[coming];
    var people = marks.people()[coming];
    var highest = most[group];
    for (var i = 0; i < values.length; i++) {
      highest = Math.max(highest, counts[group][values[i]] + people[i]);
    }
    return highest;
  }

  private int most(int going, int coming, int[] row) {
    var highest = 0;
    for (var value = 0; value < row.length; value++) {
      if (row[value] + largest(coming) > highest) {
        var count = row[value];
        count -= going == NONE ? 0 : marks.count(going, value);
        count += coming == NONE ? 0 : marks.count(coming, value);
        highest = Math.max(highest, count);
      }
    }
    return highest;
  }

  private int largest(int unit) {
    return unit == NONE ? 0 : marks.largest()[unit];
  }

  /// With how many people of a group those of a unit share their value, each with each.
  ///
  /// @param inside whether the unit is counted in the group
  long others(int unit, int group, boolean inside) {
    var values = marks.values()[unit];
    var people = marks.people()[unit];
    var pairs = 0L;
    for (var i = 0; i < values.length; i++) {
      pairs += (long) people[i] * (counts[group][values[i]] - (inside ? people[i] : 0));
    }
    return pairs;
  }

  /// How many pairs of people of two units share their value.
  long between(int one, int other) {
    var values = marks.values()[one];
    var people = marks.people()[one];
    var pairs = 0L;
    for (var i = 0; i < values.length; i++) {
      pairs += (long) people[i] * marks.count(other, values[i]);
    }
    return pairs;
  }
}
