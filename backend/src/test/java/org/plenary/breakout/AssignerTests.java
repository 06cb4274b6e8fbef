package org.plenary.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.breakout.BreakoutDesk.balanced;
import static org.plenary.breakout.BreakoutDesk.count;
import static org.plenary.breakout.BreakoutDesk.groups;
import static org.plenary.breakout.BreakoutDesk.named;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.breakout.BreakoutDefinition.Groups;
import org.plenary.breakout.BreakoutDesk.Plan;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Role;
import org.plenary.rules.Scene;

class AssignerTests {

  private static Scene crowd(int delegations, int each) {
    var scene = Scene.empty();
    for (var d = 0; d < delegations; d++) {
      scene = scene.seat("d" + d, "r" + d % 3);
    }
    for (var d = 0; d < delegations; d++) {
      for (var p = 0; p < each; p++) {
        scene = scene.person("d" + d + "-" + p, Role.PARTICIPANT, "d" + d, p == 0);
      }
    }
    return scene;
  }

  private static Proposal propose(Plan plan, Scene scene) {
    return propose(plan, scene, List.of(), 7);
  }

  private static Proposal propose(
      Plan plan, Scene scene, List<Map<RoomKey, List<PersonId>>> earlier, long seed) {
    return Assigner.propose(plan.definition(), scene.people(), scene.delegations(), earlier, seed);
  }

  private static List<Integer> sizes(Proposal proposal) {
    return proposal.assignment().groups().values().stream().map(List::size).toList();
  }

  private static String groupOf(Proposal proposal, String person) {
    return proposal.assignment().groups().entrySet().stream()
        .filter(group -> group.getValue().contains(Scene.id(person)))
        .map(group -> group.getKey().value())
        .findAny()
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({"10,3", "9,3", "1,4", "0,2", "500,21", "7,7"})
  void makesGroupsWhoseSizesDifferByAtMostOne(int people, int groups) {
    for (var assign : List.of("balanced", "random")) {
      var proposal = propose(Plan.of(count(groups), assign), crowd(people, 1));

      assertThat(sizes(proposal)).hasSize(groups);
      assertThat(sizes(proposal).stream().mapToInt(Integer::intValue).sum()).isEqualTo(people);
      assertThat(sizes(proposal)).allMatch(s -> s == people / groups || s == people / groups + 1);
      assertThat(proposal.violations()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"12,6,2", "13,6,3", "5,6,1", "0,6,1"})
  void makesAsManyGroupsAsASizeNeeds(int people, int size, int groups) {
    var plan = Plan.of(new Groups.Size(size, null), "balanced");

    assertThat(sizes(propose(plan, crowd(people, 1)))).hasSize(groups);
  }

  @Test
  void placesPresentParticipantsOnly() {
    var scene = Scene.meeting().present("fj-2", false);
    var placed = new HashSet<PersonId>();
    propose(balanced(2), scene).assignment().groups().values().forEach(placed::addAll);

    assertThat(placed)
        .isEqualTo(
            Set.of(
                Scene.id("fj-1"),
                Scene.id("fj-3"),
                Scene.id("jp-1"),
                Scene.id("jp-2"),
                Scene.id("wco-2"),
                Scene.id("free-1")));
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    var plan = Plan.of(count(5), "random").spread(Attribute.DELEGATION);
    var scene = crowd(10, 4);

    assertThat(propose(plan, scene, List.of(), 1)).isEqualTo(propose(plan, scene, List.of(), 1));
    assertThat(propose(plan, scene, List.of(), 1)).isNotEqualTo(propose(plan, scene, List.of(), 2));
  }

  @Test
  void dealsInTheOrderOfThePlanWhereNothingIsWished() {
    var proposal = propose(balanced(3), crowd(7, 1));

    assertThat(proposal.assignment().groups())
        .isEqualTo(groups("1: d0-0 d3-0 d6-0", "2: d1-0 d4-0", "3: d2-0 d5-0"));
  }

  @RepeatedTest(20)
  void spreadsDelegationsWhereverThatIsPossible() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var scene = Scene.empty();
    for (var d = 0; d < 12; d++) {
      scene = scene.seat("d" + d, null);
      for (var p = 0; p <= random.nextInt(6); p++) {
        scene = scene.person("d" + d + "-" + p, Role.PARTICIPANT, "d" + d, p == 0);
      }
    }
    var proposal =
        propose(Plan.of(count(6), "random").spread(Attribute.DELEGATION), scene, List.of(), seed);

    assertThat(proposal.violations()).as("seed %d", seed).isEmpty();
  }

  @Test
  void saysWhichDelegationItCouldNotSpread() {
    var proposal = propose(balanced(2).spread(Attribute.DELEGATION), crowd(1, 3));

    assertThat(sizes(proposal)).containsExactly(2, 1);
    assertThat(proposal.violations())
        .containsExactly("People of delegation d0 should be spread but meet in group 1.");
  }

  @Test
  void keepsDelegationsTogether() {
    var proposal = propose(balanced(4).together(Attribute.DELEGATION), crowd(8, 2));

    assertThat(sizes(proposal)).containsExactly(4, 4, 4, 4);
    assertThat(proposal.violations()).isEmpty();
    for (var d = 0; d < 8; d++) {
      assertThat(groupOf(proposal, "d" + d + "-0")).isEqualTo(groupOf(proposal, "d" + d + "-1"));
    }
  }

  @Test
  void evensGroupsAsFarAsTogetherAllows() {
    var scene = Scene.empty().seat("a", null).seat("b", null).seat("c", null);
    for (var i = 0; i < 6; i++) {
      scene = scene.person("p" + i, Role.PARTICIPANT, i < 4 ? "a" : i < 5 ? "b" : "c", false);
    }
    var proposal = propose(balanced(2).together(Attribute.DELEGATION), scene);

    assertThat(sizes(proposal)).containsExactlyInAnyOrder(4, 2);
    assertThat(proposal.violations()).containsExactly("The groups have from 2 to 4 people.");
  }

  @Test
  void dividesAndReportsThoseWhoAreMoreThanAGroupMayHave() {
    var plan = Plan.of(new Groups.Count(2, 3), "balanced").together(Attribute.DELEGATION);
    var proposal = propose(plan, crowd(1, 5));

    assertThat(sizes(proposal)).containsExactlyInAnyOrder(3, 2);
    assertThat(proposal.violations())
        .containsExactly("People of delegation d0 should be together but are in groups 1, 2.");
  }

  @Test
  void leavesPeopleInPlenaryWhenAllGroupsAreFull() {
    var proposal = propose(Plan.of(new Groups.Count(2, 3), "balanced"), crowd(8, 1));

    assertThat(sizes(proposal)).containsExactly(3, 3);
    assertThat(proposal.violations()).containsExactly("Every group is full: no place for 2 more.");
  }

  @Test
  void keepsPeopleApart() {
    var apart = List.of(List.of("d0-0", "d3-0", "d6-0"), List.of("d1-0", "d4-0"));
    var proposal = propose(balanced(3).apart(apart), crowd(9, 1));

    assertThat(proposal.violations()).isEmpty();
    assertThat(
            Set.of(groupOf(proposal, "d0-0"), groupOf(proposal, "d3-0"), groupOf(proposal, "d6-0")))
        .hasSize(3);
    assertThat(propose(balanced(2).apart(apart), crowd(9, 1)).violations())
        .singleElement()
        .asString()
        .contains("should be apart but are all in group");
  }

  @Test
  void keepsPairsTogether() {
    var pairs = List.of(List.of("d0-0", "d1-0"), List.of("d1-0", "d2-0"));
    var proposal = propose(balanced(3).pairs(pairs), crowd(9, 1));

    assertThat(groupOf(proposal, "d0-0")).isEqualTo(groupOf(proposal, "d2-0"));
    assertThat(sizes(proposal)).containsExactly(3, 3, 3);
    assertThat(proposal.violations()).isEmpty();
  }

  @Test
  void putsPeopleWhereThePlanFixesThem() {
    var plan =
        Plan.of(named(null, "red", "blue"), "balanced")
            .fixed(Map.of("d0-0", "blue", "d1-0", "blue", "d2-0", "green"))
            .together(Attribute.DELEGATION);
    var proposal = propose(plan, crowd(3, 2));

    assertThat(groupOf(proposal, "d0-0")).isEqualTo("blue");
    assertThat(groupOf(proposal, "d0-1")).isEqualTo("blue");
    assertThat(groupOf(proposal, "d1-0")).isEqualTo("blue");
    assertThat(proposal.violations())
        .anyMatch(sentence -> sentence.contains("instead of group green"));
  }

  @Test
  void separatesThoseWhomThePlanFixesToDifferentGroups() {
    var plan = balanced(2).fixed(Map.of("d0-0", "1", "d0-1", "2")).together(Attribute.DELEGATION);

    assertThat(propose(plan, crowd(1, 3)).violations())
        .containsExactly("People of delegation d0 should be together but are in groups 1, 2.");
  }

  @Test
  void givesEveryGroupALanguageInCommon() {
    var scene = Scene.empty();
    for (var i = 0; i < 12; i++) {
      var languages = List.of(List.of("fr", "en"), List.of("en"), List.of("fr")).get(i % 3);
      scene = scene.person("p" + i, Role.PARTICIPANT, null, false, languages, true);
    }
    var proposal = propose(balanced(3).common(Attribute.LANGUAGE), scene);

    assertThat(proposal.violations()).isEmpty();
    assertThat(sizes(proposal)).containsExactly(4, 4, 4);
    var divided =
        Scene.empty()
            .person("p1", Role.PARTICIPANT, null, false, List.of("fr"), true)
            .person("p2", Role.PARTICIPANT, null, false, List.of("en"), true);
    assertThat(propose(balanced(1).common(Attribute.LANGUAGE), divided).violations())
        .containsExactly("The people of group 1 have no language in common.");
  }

  @Test
  void findsNewPartnersAndCountsThoseWhoMeetAgain() {
    var scene = crowd(16, 1);
    var plan = balanced(4).since("drill");
    var first = propose(balanced(4), scene).assignment().groups();
    var second = propose(plan, scene, List.of(first), 7);
    assertThat(second.violations()).isEmpty();

    var two = crowd(4, 1);
    var again = propose(balanced(1), two).assignment().groups();
    assertThat(propose(balanced(2).since("drill"), two, List.of(again), 7).violations())
        .containsExactly("2 pairs meet again.");
  }

  @Test
  @Timeout(120)
  void spreadsFiveHundredPeople() {
    var scene = crowd(100, 5);
    var plan =
        Plan.of(count(21), "random").spread(Attribute.DELEGATION, Attribute.REGION).since("drill");
    var first = propose(Plan.of(count(21), "random"), scene).assignment().groups();
    var proposal = propose(plan, scene, List.of(first), 7);

    assertThat(sizes(proposal)).allMatch(size -> size == 23 || size == 24);
    assertThat(proposal.violations()).noneMatch(sentence -> sentence.contains("delegation"));
  }
}
