package org.plenary.breakout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;

/// People who are placed as one, because the plan wants them together.
///
/// @param people indices of the people
/// @param fixed index of the group where the plan puts them, or -1
@SuppressWarnings("ArrayRecordComponent") // never compared
record Unit(int[] people, int fixed) {

  /// All people in units, in the order in which their first comes.
  static List<Unit> of(
      BreakoutDefinition definition, List<Member> people, Traits traits, List<RoomKey> groups) {
    var units = new Joining(people.size());
    var index = new HashMap<PersonId, Integer>();
    IntStream.range(0, people.size()).forEach(i -> index.put(people.get(i).id(), i));
    for (var pair : definition.pairs()) {
      units.join(pair.stream().filter(index::containsKey).map(index::get).toList());
    }
    for (var attribute : definition.together()) {
      var byValue = new LinkedHashMap<String, List<Integer>>();
      for (var i = 0; i < people.size(); i++) {
        var person = i;
        traits
            .first(people.get(i), attribute)
            .ifPresent(v -> byValue.computeIfAbsent(v, _ -> new ArrayList<>()).add(person));
      }
      byValue.values().forEach(units::join);
    }
    var fixed = people.stream().mapToInt(p -> fixed(definition, p, groups)).toArray();
    return units.sets().stream().flatMap(s -> split(s, fixed, definition).stream()).toList();
  }

  private static int fixed(BreakoutDefinition definition, Member member, List<RoomKey> groups) {
    var group = definition.fixed().get(member.id());
    return group == null ? -1 : groups.indexOf(group);
  }

  /// Divides those who cannot stay together: people whom the plan puts into different groups, and
  /// more people than a group may have.
  private static List<Unit> split(List<Integer> set, int[] fixed, BreakoutDefinition definition) {
    var places = set.stream().map(i -> fixed[i]).filter(g -> g >= 0).distinct().toList();
    Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
    int home = places.isEmpty() ? -1 : places.getFirst();
    for (int person : set) {
      var part = fixed[person] < 0 ? home : fixed[person];
      parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(person);
    }
    var max = definition.groups().max();
    var units = new ArrayList<Unit>();
    parts.forEach((group, people) -> {
      var most = max == null ? people.size() : max;
      for (var from = 0; from < people.size(); from += most) {
        var some = people.subList(from, Math.min(people.size(), from + most));
        units.add(
            new Unit(some.stream().mapToInt(Integer::intValue).toArray(), from == 0 ? group : -1));
      }
    });
    return units;
  }

  /// Sets of people that grow together.
  private static final class Joining {

    private final int[] parent;

    Joining(int people) {
      parent = IntStream.range(0, people).toArray();
    }

    void join(List<Integer> people) {
      for (var person : people) {
        parent[root(person)] = root(people.getFirst());
      }
    }

    private int root(int person) {
      var root = person;
      while (parent[root] != root) {
        root = parent[root];
      }
      return root;
    }

    List<List<Integer>> sets() {
      var sets = new LinkedHashMap<Integer, List<Integer>>();
      for (var i = 0; i < parent.length; i++) {
        sets.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(i);
      }
      return List.copyOf(sets.values());
    }
  }
}
