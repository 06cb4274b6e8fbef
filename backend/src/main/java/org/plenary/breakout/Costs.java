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

/// What the wishes of the plan say about each unit of people, as numbers that can be compared
/// quickly.
///
/// @param spread for each attribute to be spread, who has which value
/// @param common for each attribute to be shared, who has which values
/// @param apart for each unit those which must never be in the same group
/// @param met for each unit those whom its people met in former rounds, once for each time
/// @param stay for each unit and group how many of its people would stay there
/// @param max how many people a group may have
@SuppressWarnings("ArrayRecordComponent") // never compared
record Costs(
    List<Marks> spread, List<Marks> common, int[][] apart, int[][] met, Stay[] stay, int max) {

  /// Weights: a wish of a higher line is not given up for one of a lower line.
  static final long FULL = 1_000_000_000_000_000L;

  static final long APART = 1_000_000_000_000L;
  static final long UNEVEN = 1_000_000_000L;
  static final long COMMON = 10_000_000L;
  static final long STAY = 100_000L;
  static final long ALIKE = 1_000L;
  static final long MET = 1L;

  /// In former groups of more people nobody is taken for a partner of all.
  private static final int PARTNERS = 300;

  /// Where people of a unit were before.
  ///
  /// @param groups the groups in which some of them were
  /// @param people how many of them
  record Stay(int[] groups, int[] people) {

    /// How many would have to go if all of them were in this group.
    int leaving(int group) {
      var leaving = 0;
      for (var i = 0; i < groups.length; i++) {
        leaving += groups[i] == group ? 0 : people[i];
      }
      return leaving;
    }
  }

  static Costs of(
      BreakoutDefinition definition,
      List<Member> people,
      List<Unit> units,
      Traits traits,
      Collection<Map<RoomKey, List<PersonId>>> earlier,
      int[] before) {
    var unitOf = new HashMap<PersonId, Integer>();
    for (var unit = 0; unit < units.size(); unit++) {
      for (var person : units.get(unit).people()) {
        unitOf.put(people.get(person).id(), unit);
      }
    }
    var max = definition.groups().max();
    return new Costs(
        marks(definition.spread(), units, (unit, a) -> firsts(unit, people, traits, a)),
        marks(definition.common(), units, (unit, a) -> alls(unit, people, traits, a)),
        neighbours(units.size(), unitOf, definition.apart()),
        neighbours(
            units.size(),
            unitOf,
            earlier.stream()
                .flatMap(round -> round.values().stream())
                .filter(group -> group.size() <= PARTNERS)
                .toList()),
        units.stream().map(unit -> stay(unit, before)).toArray(Stay[]::new),
        max == null ? Integer.MAX_VALUE : max);
  }

  private interface Values {
    List<String> of(Unit unit, Attribute attribute);
  }

  private static List<Marks> marks(List<Attribute> attributes, List<Unit> units, Values values) {
    return attributes.stream()
        .map(attribute -> Marks.of(units.stream().map(u -> values.of(u, attribute)).toList()))
        .toList();
  }

  private static List<String> firsts(
      Unit unit, List<Member> people, Traits traits, Attribute attribute) {
    return IntStream.of(unit.people())
        .mapToObj(person -> traits.first(people.get(person), attribute))
        .flatMap(value -> value.stream())
        .toList();
  }

  private static List<String> alls(
      Unit unit, List<Member> people, Traits traits, Attribute attribute) {
    return IntStream.of(unit.people())
        .mapToObj(person -> traits.all(people.get(person), attribute))
        .flatMap(values -> values.stream().distinct())
        .toList();
  }

  private static Stay stay(Unit unit, int[] before) {
    var groups = IntStream.of(unit.people()).map(p -> before[p]).filter(g -> g >= 0).toArray();
    var distinct = IntStream.of(groups).distinct().toArray();
    return new Stay(
        distinct,
        IntStream.of(distinct)
            .map(group -> (int) IntStream.of(groups).filter(g -> g == group).count())
            .toArray());
  }

  private static int[][] neighbours(
      int units, Map<PersonId, Integer> unitOf, List<List<PersonId>> lists) {
    var neighbours = new ArrayList<List<Integer>>();
    IntStream.range(0, units).forEach(_ -> neighbours.add(new ArrayList<>()));
    for (var list : lists) {
      var known = list.stream().filter(unitOf::containsKey).map(unitOf::get).toList();
      for (var one : known) {
        known.stream().filter(other -> !other.equals(one)).forEach(neighbours.get(one)::add);
      }
    }
    return neighbours.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
