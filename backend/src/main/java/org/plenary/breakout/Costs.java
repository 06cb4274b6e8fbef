package org.plenary.breakout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;

/// What the wishes of the plan say about each person, as numbers that can be compared quickly.
///
/// @param spread for each attribute to be spread, the value of each person, or -1
/// @param common for each attribute to be shared, the values of each person
/// @param apart for each person those who must never be in the same group
/// @param met for each person those whom they met in former rounds
/// @param max how many people a group may have
@SuppressWarnings("ArrayRecordComponent") // never compared
record Costs(List<int[]> spread, List<int[][]> common, int[][] apart, int[][] met, int max) {

  /// Weights: a wish of a higher line is never given up for one of a lower line.
  static final long FULL = 1_000_000_000_000L;

  static final long APART = 10_000_000_000L;
  static final long UNEVEN = 10_000_000L;
  static final long COMMON = 100_000L;
  static final long ALIKE = 100L;
  static final long MET = 10L;

  static Costs of(
      BreakoutDefinition definition,
      List<Member> people,
      Traits traits,
      Collection<Map<RoomKey, List<PersonId>>> earlier) {
    var index = new HashMap<PersonId, Integer>();
    IntStream.range(0, people.size()).forEach(i -> index.put(people.get(i).id(), i));
    var max = definition.groups().max();
    return new Costs(
        definition.spread().stream().map(a -> firsts(people, traits, a)).toList(),
        definition.common().stream().map(a -> alls(people, traits, a)).toList(),
        neighbours(people.size(), index, definition.apart()),
        neighbours(
            people.size(), index, earlier.stream().flatMap(r -> r.values().stream()).toList()),
        max == null ? Integer.MAX_VALUE : max);
  }

  private static int[] firsts(List<Member> people, Traits traits, Attribute attribute) {
    var numbers = new HashMap<String, Integer>();
    return people.stream()
        .map(member -> traits.first(member, attribute))
        .mapToInt(v -> v.map(t -> numbers.computeIfAbsent(t, _ -> numbers.size())).orElse(-1))
        .toArray();
  }

  private static int[][] alls(List<Member> people, Traits traits, Attribute attribute) {
    var numbers = new HashMap<String, Integer>();
    return people.stream()
        .map(member ->
            traits.all(member, attribute).stream()
                .distinct()
                .mapToInt(t -> numbers.computeIfAbsent(t, _ -> numbers.size()))
                .toArray())
        .toArray(int[][]::new);
  }

  private static int[][] neighbours(
      int people, Map<PersonId, Integer> index, List<List<PersonId>> lists) {
    var neighbours = new ArrayList<List<Integer>>();
    IntStream.range(0, people).forEach(_ -> neighbours.add(new ArrayList<>()));
    for (var list : lists) {
      var known = list.stream().filter(index::containsKey).map(index::get).toList();
      for (var one : known) {
        known.stream().filter(other -> !other.equals(one)).forEach(neighbours.get(one)::add);
      }
    }
    return neighbours.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /// How many different values the attribute has.
  static int width(int[] values) {
    return IntStream.of(values).max().orElse(-1) + 1;
  }

  static int width(int[][] values) {
    return IntStream.range(0, values.length).map(i -> width(values[i])).max().orElse(0);
  }
}
