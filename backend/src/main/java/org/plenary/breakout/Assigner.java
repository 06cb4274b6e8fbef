package org.plenary.breakout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Member;

/// Works out who goes into which group: pure, and the same for the same seed. It is slow work, to
/// be done before the session's lane.
///
/// `balanced` deals people in the order of the plan, `random` in an order of the seed; both then
/// keep the groups even and meet as many wishes of the plan as they can, in this order: `fixed`,
/// `pairs` and `together`, `max`, `apart`, even sizes, `common`, `spread`, new partners.
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
    var people =
        everyone.stream()
            .filter(Grouping::isPlaced)
            .sorted(Comparator.comparingInt(Member::rank))
            .toList();
    var groups = Grouping.groupsFor(definition, people.size()).stream().map(Group::key).toList();
    var members = solve(definition, people, new Traits(delegations), earlier, groups, seed);
    dealFacilitators(definition, everyone, members);
    var assignment = new Assignment(members, false);
    return new Proposal(
        assignment, Violations.of(definition, assignment, everyone, delegations, earlier));
  }

  private static Map<RoomKey, List<PersonId>> solve(
      BreakoutDefinition definition,
      List<Member> people,
      Traits traits,
      Collection<Map<RoomKey, List<PersonId>>> earlier,
      List<RoomKey> groups,
      long seed) {
    var units = Unit.of(definition, people, traits, groups);
    var costs = Costs.of(definition, people, traits, earlier);
    var layout = new Layout(costs, units, people.size(), groups.size());
    var random = new Random(seed);
    new Search(layout, units, random).run(order(definition, units.size(), random));
    return members(people, units, layout, groups, costs.max());
  }

  private static int[] order(BreakoutDefinition definition, int units, Random random) {
    var order = new ArrayList<>(IntStream.range(0, units).boxed().toList());
    if (definition.assign().equals("random")) {
      Collections.shuffle(order, random);
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
