package org.plenary.breakout;

import static org.plenary.breakout.BreakoutDesk.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;

/// Measures how long it takes to place people whose delegations are to be spread over groups that
/// share a language, and how many wishes are not met, beside groups drawn by lot.
///
/// `java -cp … org.plenary.breakout.AssignerBench`. The first figure is of a cold machine.
final class AssignerBench {

  private static final int RUNS = 15;

  private AssignerBench() {}

  static void main(String[] args) {
    System.out.printf("cold, 500 people: %d ms%n", millis(500, 21, 0));
    for (var people : List.of(50, 200, 500, 1000, 2000)) {
      measure(people, Math.max(2, Math.round(people / 24f)));
    }
  }

  private static void measure(int people, int groups) {
    for (var i = 0; i < 5; i++) {
      millis(people, groups, i);
    }
    var times = new long[RUNS];
    var unmet = new long[RUNS];
    var byLot = new long[RUNS];
    for (var i = 0; i < RUNS; i++) {
      times[i] = millis(people, groups, i);
      var crowd = Crowd.of(people, i);
      unmet[i] = propose(crowd, groups, i).violations().size();
      byLot[i] = drawn(crowd, groups, i);
    }
    System.out.printf(
        "%5d people, %3d groups: %5d ms (most %5d), not met %3d (from %d to %d), by lot %4d%n",
        people,
        groups,
        median(times),
        Arrays.stream(times).max().orElse(0),
        median(unmet),
        Arrays.stream(unmet).min().orElse(0),
        Arrays.stream(unmet).max().orElse(0),
        median(byLot));
  }

  private static long millis(int people, int groups, long seed) {
    var crowd = Crowd.of(people, seed);
    var start = System.nanoTime();
    var proposal = propose(crowd, groups, seed);
    if (proposal.assignment().groups().size() != groups) {
      throw new AssertionError();
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static Proposal propose(Crowd crowd, int groups, long seed) {
    return Assigner.propose(
        definition(groups), crowd.people(), crowd.delegations(), List.of(), seed);
  }

  private static BreakoutDefinition definition(int groups) {
    return BreakoutDesk.Plan.of(count(groups), "balanced")
        .spread(Attribute.DELEGATION)
        .common(Attribute.LANGUAGE)
        .definition();
  }

  private static long drawn(Crowd crowd, int groups, long seed) {
    var ids = new ArrayList<PersonId>();
    crowd.people().forEach(member -> ids.add(member.id()));
    Collections.shuffle(ids, new Random(seed));
    Map<RoomKey, List<PersonId>> members = new LinkedHashMap<>();
    for (var i = 0; i < ids.size(); i++) {
      members
          .computeIfAbsent(new RoomKey(String.valueOf(1 + i % groups)), _ -> new ArrayList<>())
          .add(ids.get(i));
    }
    return Violations.of(
            definition(groups),
            new Assignment(members, false),
            crowd.people(),
            crowd.delegations(),
            List.of(),
            false)
        .size();
  }

  private static long median(long[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
