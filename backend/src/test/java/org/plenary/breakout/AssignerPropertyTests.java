package org.plenary.breakout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.breakout.BreakoutDefinition.Groups;
import org.plenary.breakout.BreakoutDesk.Plan;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;
import org.plenary.rules.Scene;

/// Groups of made-up plans, looked at by simple checkers that know nothing of how they were found.
@Timeout(60)
class AssignerPropertyTests {

  private static Proposal propose(Plan plan, Crowd crowd, Keeping keeping, long seed) {
    return Assigner.propose(
        new Task(plan.definition(), crowd.people(), crowd.delegations(), List.of()), keeping, seed);
  }

  private static List<String> some(Crowd crowd, int count, Random random) {
    var names = new HashSet<String>();
    while (names.size() < Math.min(count, crowd.people().size())) {
      names.add("p" + random.nextInt(crowd.people().size()));
    }
    return List.copyOf(names);
  }

  private static Map<PersonId, RoomKey> groupOf(Proposal proposal) {
    var groupOf = new HashMap<PersonId, RoomKey>();
    proposal
        .assignment()
        .groups()
        .forEach((group, people) -> people.forEach(person -> groupOf.put(person, group)));
    return groupOf;
  }

  @RepeatedTest(30)
  void placesEverybodyOnceEvenlyAndTellsTruly() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var crowd = Crowd.of(1 + random.nextInt(80), seed);
    var groups = 1 + random.nextInt(9);
    var apart = some(crowd, Math.min(groups, 3), random);
    var plan =
        Plan.of(BreakoutDesk.count(groups), random.nextBoolean() ? "random" : "balanced")
            .spread(Attribute.DELEGATION)
            .common(Attribute.LANGUAGE)
            .apart(List.of(apart));
    var proposal = propose(plan, crowd, Keeping.NOTHING, seed);
    var where = "seed %d".formatted(seed);

    var sizes = proposal.assignment().groups().values().stream().map(List::size).toList();
    assertThat(sizes).as(where).hasSize(groups);
    assertThat(
            sizes.stream().mapToInt(Integer::intValue).max().orElse(0)
                - sizes.stream().mapToInt(Integer::intValue).min().orElse(0))
        .as(where)
        .isLessThanOrEqualTo(1);
    assertThat(groupOf(proposal)).as(where).hasSize(crowd.people().size());
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
        .as(where)
        .isEqualTo(crowd.people().size());
    assertThat(code(proposal, "apart")).as(where).isZero();
    assertThat(code(proposal, "spread")).as(where).isEqualTo(shared(proposal, crowd));
    assertThat(code(proposal, "common")).as(where).isEqualTo(mute(proposal, crowd));
    assertThat(propose(plan, crowd, Keeping.NOTHING, seed)).as(where).isEqualTo(proposal);
  }

  private static long code(Proposal proposal, String code) {
    return proposal.unmet().stream().filter(v -> v.code().equals(code)).count();
  }

  /// How many delegations have two people in one group.
  private static long shared(Proposal proposal, Crowd crowd) {
    var groupOf = groupOf(proposal);
    var twice = new HashSet<String>();
    var seen = new HashSet<String>();
    for (var member : crowd.people()) {
      if (!seen.add(member.delegation() + " " + groupOf.get(member.id()))) {
        twice.add(String.valueOf(member.delegation()));
      }
    }
    return twice.size();
  }

  /// How many groups of several share no language.
  private static long mute(Proposal proposal, Crowd crowd) {
    var mute = 0;
    for (var people : proposal.assignment().groups().values()) {
      var members = crowd.people().stream().filter(m -> people.contains(m.id())).toList();
      if (members.size() > 1 && shared(members).isEmpty()) {
        mute++;
      }
    }
    return mute;
  }

  private static Set<String> shared(List<Member> members) {
    var shared = new HashSet<>(members.getFirst().languages());
    members.forEach(member -> shared.retainAll(member.languages()));
    return shared;
  }

  @RepeatedTest(20)
  void keepsPairsAndFixedSeatsAndTheMostThatAGroupMayHave() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var crowd = Crowd.of(20 + random.nextInt(40), seed);
    var pair = some(crowd, 3, random);
    var alone = "p" + random.nextInt(crowd.people().size());
    var groups = 3 + random.nextInt(4);
    var max = Math.ceilDiv(crowd.people().size(), groups) + 2;
    var plan =
        Plan.of(new Groups.Count(groups, max), "random")
            .pairs(List.of(pair))
            .fixed(Map.of(alone, "2"))
            .spread(Attribute.REGION);
    var groupOf = groupOf(propose(plan, crowd, Keeping.NOTHING, seed));

    assertThat(pair.stream().map(key -> groupOf.get(new PersonId("person-" + key))).distinct())
        .as("seed %d", seed)
        .hasSize(1);
    assertThat(groupOf.get(new PersonId("person-" + alone)))
        .as("seed %d", seed)
        .isEqualTo(new RoomKey("2"));
    assertThat(groupOf.values().stream().filter(new RoomKey("1")::equals).count())
        .isLessThanOrEqualTo(max);
  }

  @Test
  void leavesEverybodyWhereTheyAreWhenNothingChanged() {
    var crowd = Crowd.of(120, 3);
    var plan =
        Plan.of(BreakoutDesk.count(6), "balanced")
            .spread(Attribute.DELEGATION)
            .common(Attribute.LANGUAGE);
    var first = propose(plan, crowd, Keeping.NOTHING, 1).assignment().groups();
    var again = propose(plan, crowd, new Keeping(first, Map.of(), false), 2);

    assertThat(moved(first, again)).isLessThanOrEqualTo(2);
  }

  @RepeatedTest(10)
  void movesFewPeopleForThoseWhoCameAndWent() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var crowd = Crowd.of(100, seed);
    var plan = Plan.of(BreakoutDesk.count(5), "balanced").spread(Attribute.DELEGATION);
    var first = propose(plan, crowd, Keeping.NOTHING, seed).assignment().groups();
    var there = new ArrayList<>(crowd.people());
    for (var i = 0; i < 6; i++) {
      there.remove(random.nextInt(there.size()));
    }
    var changed = new Crowd(there, crowd.delegations());
    var next = propose(plan, changed, new Keeping(first, Map.of(), false), seed);

    assertThat(moved(first, next)).as("seed %d", seed).isLessThanOrEqualTo(6);
    assertThat(code(next, "uneven")).as("seed %d", seed).isZero();
  }

  private static long moved(Map<RoomKey, List<PersonId>> first, Proposal next) {
    var groupOf = groupOf(next);
    return first.entrySet().stream()
        .mapToLong(group ->
            group.getValue().stream()
                .filter(groupOf::containsKey)
                .filter(person -> !group.getKey().equals(groupOf.get(person)))
                .count())
        .sum();
  }

  @Test
  void neverMovesThoseWhoAreLocked() {
    var crowd = Crowd.of(40, 5);
    var locked = new HashMap<PersonId, RoomKey>();
    crowd.people().subList(0, 9).forEach(m -> locked.put(m.id(), new RoomKey("3")));
    var plan = Plan.of(BreakoutDesk.count(4), "balanced").fixed(Map.of("p0", "1"));
    var proposal = propose(plan, crowd, new Keeping(Map.of(), locked, true), 1);

    assertThat(groupOf(proposal)).containsAllEntriesOf(locked);
    assertThat(proposal.unmet()).extracting(Violation::code).containsExactly("fixed");
  }

  @Test
  void findsNoMoreFaultsThanALot() {
    var crowd = Crowd.of(500, 1);
    var plan =
        Plan.of(BreakoutDesk.count(21), "balanced")
            .spread(Attribute.DELEGATION)
            .common(Attribute.LANGUAGE);

    assertThat(propose(plan, crowd, Keeping.NOTHING, 1).unmet()).hasSizeLessThan(10);
  }

  @Test
  void saysWhatIsNotMetAsData() {
    var crowd = Crowd.of(8, 1);
    var plan = Plan.of(new Groups.Count(2, 3), "balanced").spread(Attribute.ROLE);
    var unmet = propose(plan, crowd, Keeping.NOTHING, 1).unmet();

    assertThat(unmet).extracting(Violation::code).containsExactly("no-place", "spread");
    assertThat(unmet.getFirst().count()).isEqualTo(2);
    assertThat(unmet.getLast().attribute()).isEqualTo("role");
    assertThat(unmet.getLast().value()).isEqualTo("participant");
    assertThat(unmet.getLast().groups()).hasSize(2);
    assertThat(unmet.getLast().people()).hasSize(6);
    assertThat(unmet.getLast().fields()).containsKeys("code", "text", "groups", "people");
  }

  @Test
  void countsThoseWhoAreAwayWhereEveryoneIsAsked() {
    var scene = Scene.meeting().present("fj-2", false);
    var task =
        new Task(
            BreakoutDesk.balanced(2).definition(), scene.people(), scene.delegations(), List.of());
    var everyone = Assigner.propose(task, new Keeping(Map.of(), Map.of(), true), 1);

    assertThat(groupOf(everyone)).hasSize(7);
    assertThat(groupOf(Assigner.propose(task, Keeping.NOTHING, 1))).hasSize(6);
  }
}
