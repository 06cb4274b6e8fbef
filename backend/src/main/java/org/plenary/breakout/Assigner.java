package org.plenary.breakout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Member;
import org.plenary.rules.Role;

/// Works out who goes into which group: pure, and the same for the same seed. It is slow work, to
/// be done before the session's lane.
///
/// `balanced` deals people in the order of the plan, `random` in an order of the seed; both then
/// keep the groups even and meet as many wishes of the plan as they can, in this order: `fixed`,
/// `pairs` and `together`, `max`, `apart`, even sizes, `common`, staying where one was, `spread`,
/// new partners.
public final class Assigner {

  private Assigner() {}

  /// Groups for those participants who are present.
  ///
  /// @param everyone all people of the workshop, in the order of the plan
  /// @param earlier groups of former rounds whose pairs should not meet again
  public static Proposal propose(
      BreakoutDefinition definition,
      Collection<Member> everyone,
      Collection<Delegation> delegations,
      Collection<Map<RoomKey, List<PersonId>>> earlier,
      long seed) {
    return propose(
        new Task(definition, List.copyOf(everyone), List.copyOf(delegations), List.copyOf(earlier)),
        Keeping.NOTHING,
        seed);
  }

  /// Groups for the people of a task.
  public static Proposal propose(Task task, Keeping keeping, long seed) {
    var definition = keeping.locked(task.definition());
    var people =
        task.everyone().stream()
            .filter(member -> keeping.everyone() || member.present())
            .filter(member -> member.role() == Role.PARTICIPANT)
            .sorted(Comparator.comparingInt(Member::rank))
            .toList();
    var groups = keeping.groups(definition, people.size());
    var members = solve(task.with(definition), people, keeping, groups, seed);
    dealFacilitators(definition, task.everyone(), members);
    var assignment = new Assignment(members, false);
    return new Proposal(
        assignment,
        Violations.of(
            task.definition(),
            assignment,
            task.everyone(),
            task.delegations(),
            task.earlier(),
            keeping.everyone()));
  }

  /// Groups as somebody else made them, with what they do not meet.
  public static Proposal check(Task task, Map<RoomKey, List<PersonId>> groups, boolean everyone) {
    var assignment = new Assignment(groups, false);
    return new Proposal(
        assignment,
        Violations.of(
            task.definition(),
            assignment,
            task.everyone(),
            task.delegations(),
            task.earlier(),
            everyone));
  }

  private static Map<RoomKey, List<PersonId>> solve(
      Task task, List<Member> people, Keeping keeping, List<RoomKey> groups, long seed) {
    var definition = task.definition();
    var traits = new Traits(task.delegations());
    var units = Unit.of(definition, people, traits, groups);
    var before = keeping.before(people, groups);
    var costs = Costs.of(definition, people, units, traits, task.earlier(), before);
    var layout = new Layout(costs, units, groups.size());
    var random = new SplittableRandom(seed);
    new Search(layout, units, new Beginnings(layout, costs, random), random)
        .run(order(definition, units.size(), seed), homes(units, before));
    return members(people, units, layout, groups, costs.max());
  }

  /// For each unit the group where most of it is, or -1.
  private static int[] homes(List<Unit> units, int[] before) {
    return units.stream()
        .mapToInt(unit ->
            IntStream.of(unit.people())
                .map(p -> before[p])
                .filter(g -> g >= 0)
                .findFirst()
                .orElse(-1))
        .toArray();
  }

  private static int[] order(BreakoutDefinition definition, int units, long seed) {
    var order = new ArrayList<>(IntStream.range(0, units).boxed().toList());
    if (definition.assign().equals("random")) {
      Collections.shuffle(order, new Random(seed));
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Map<RoomKey, List<PersonId>> members(
      List<Member> people, List<Unit> units, Layout layout, List<RoomKey> groups, int max) {
    var groupOf = new int[people.size()];
    for (var unit = 0; unit < units.size(); unit++) {
      for (var person : units.get(unit).people()) {
        groupOf[person] = layout.groupOf(unit);
      }
    }
    var members = new LinkedHashMap<RoomKey, List<PersonId>>();
    groups.forEach(group -> members.put(group, new ArrayList<>()));
    var over = new ArrayList<PersonId>();
    for (var i = 0; i < groupOf.length; i++) {
      var group = members.getOrDefault(groups.get(groupOf[i]), over);
      (group.size() < max ? group : over).add(people.get(i).id());
    }
    for (var person : over) {
      members.values().stream()
          .filter(group -> group.size() < max)
          .findFirst()
          .ifPresent(group -> group.add(person));
    }
    return members;
  }

  private static void dealFacilitators(
      BreakoutDefinition definition,
      Collection<Member> everyone,
      Map<RoomKey, List<PersonId>> members) {
    var present =
        everyone.stream().filter(m -> m.present() && m.role().leads()).map(Member::id).toList();
    var groups = List.copyOf(members.values());
    var dealt = 0;
    for (var facilitator : definition.facilitators()) {
      if (present.contains(facilitator)) {
        groups.get(dealt++ % groups.size()).add(facilitator);
      }
    }
  }
}
