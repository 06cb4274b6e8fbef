package org.plenary.breakout;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Where units are put at first. Where the people of a group must have something in common, each
/// group is given a value, such as a language, before anybody is in it: as many groups to each as
/// people need who have no other. What is right for those in between is found by trying several.
final class Beginnings {

  private static final double[] SHARES = {1, 0, 0.5, 2};

  private final Layout layout;
  private final Costs costs;
  private final RandomGenerator random;
  private final int room;

  Beginnings(Layout layout, Costs costs, RandomGenerator random) {
    this.layout = layout;
    this.costs = costs;
    this.random = random;
    var people = 0;
    for (var unit = 0; unit < layout.units(); unit++) {
      people += layout.people(unit);
    }
    this.room = Math.ceilDiv(people, layout.groups());
  }

  /// Whether there is more than one.
  boolean isNeeded() {
    return !costs.common().isEmpty() && layout.groups() > 1;
  }

  /// By how much a try is dearer than where nothing must be in common.
  int effort() {
    return 1 + costs.common().stream().mapToInt(Marks::width).sum() / 32;
  }

  Beginning get(int number) {
    return isNeeded() ? new Shared(dealt(number)) : new Even();
  }

  /// One way to begin.
  sealed interface Beginning {

    /// How many values a unit could share with others; those with few are placed first.
    int choices(int unit);

    int groupFor(int unit);
  }

  /// Deals units where each costs least.
  private final class Even implements Beginning {

    @Override
    public int choices(int unit) {
      return 0;
    }

    @Override
    public int groupFor(int unit) {
      return cheapest(group -> layout.joining(unit, group));
    }
  }

  /// Brings units together that have the value of their group.
  private final class Shared implements Beginning {

    private final Marks marks = costs.common().getFirst();
    private final int[] values;

    Shared(int[] values) {
      this.values = values;
    }

    @Override
    public int choices(int unit) {
      return marks.values()[unit].length;
    }

    @Override
    public int groupFor(int unit) {
      return cheapest(group -> cost(unit, group));
    }

    /// Sizes matter only where a group would become too large; they are evened later.
    private long cost(int unit, int group) {
      var size = layout.size(group);
      var lacking = layout.people(unit) - marks.count(unit, values[group]);
      var over = Math.max(0, size + layout.people(unit) - room);
      return Costs.UNEVEN * over
          + Costs.COMMON * lacking
          + layout.joining(unit, group)
          - layout.widening(unit, group)
          + Costs.MET * size;
    }
  }

  private interface Cost {
    long in(int group);
  }

  private int cheapest(Cost cost) {
    var best = 0;
    var least = Long.MAX_VALUE;
    for (var group = 0; group < layout.groups(); group++) {
      var here = cost.in(group);
      if (here < least) {
        least = here;
        best = group;
      }
    }
    return best;
  }

  /// Which group begins with which value.
  private int[] dealt(int number) {
    var marks = costs.common().getFirst();
    var weights = weights(marks, SHARES[number % SHARES.length]);
    var groups = new int[layout.groups()];
    var dealt = new int[marks.width()];
    for (var group = 0; group < groups.length; group++) {
      groups[group] = next(weights, dealt);
      dealt[groups[group]]++;
    }
    for (var i = number / SHARES.length; i > 0 && marks.width() > 1; i--) {
      groups[random.nextInt(groups.length)] = random.nextInt(marks.width());
    }
    return groups;
  }

  /// For each value how many people have no other, and a part of those who do.
  private double[] weights(Marks marks, double share) {
    var weights = new double[Math.max(1, marks.width())];
    Arrays.fill(weights, 1e-6);
    for (var unit = 0; unit < layout.units(); unit++) {
      var values = marks.values()[unit];
      for (var i = 0; i < values.length; i++) {
        var people = marks.people()[unit][i];
        weights[values[i]] += values.length == 1 ? people : people * share / values.length;
      }
    }
    return weights;
  }

  private static int next(double[] weights, int[] dealt) {
    var next = 0;
    for (var value = 1; value < dealt.length; value++) {
      if (weights[value] / (2 * dealt[value] + 1) > weights[next] / (2 * dealt[next] + 1)) {
        next = value;
      }
    }
    return next;
  }
}
