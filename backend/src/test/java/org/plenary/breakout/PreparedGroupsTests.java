package org.plenary.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.breakout.BreakoutDesk.balanced;
import static org.plenary.breakout.BreakoutDesk.groups;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.breakout.BreakoutDefinition.Groups;
import org.plenary.breakout.BreakoutDesk.Plan;
import org.plenary.rules.Scene;
import org.plenary.topics.Topic;

class PreparedGroupsTests {

  private static final Topic TOPIC = new Topic("prepared/drill");

  private final BreakoutDesk desk = new BreakoutDesk();

  private static BreakoutCommand prepare(Plan plan, String locked, String... groups) {
    return new BreakoutCommand.Prepare(
        plan.definition(),
        groups(groups),
        locked.isEmpty() ? List.of() : Stream.of(locked.split(" ")).map(Scene::id).toList());
  }

  private static BreakoutCommand start(Plan plan) {
    return new BreakoutCommand.Start(
        plan.definition(), new Assignment(Map.of(), false), true, List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lead-1|1: fj-1|2: jp-1|ok 1",
        "fj-1|1: fj-1|2: jp-1|command.forbidden",
        "lead-1|1: fj-1|9: jp-1|breakout.unknown-group",
        "lead-1|1: fj-1|2: fj-1|breakout.person-twice",
        "lead-1|1: fj-1|2: wco-1|breakout.not-participant",
        "lead-1|1: fj-1|2: nobody|breakout.unknown-person",
        "lead-1|1: fj-1 fj-2 fj-3|2:|breakout.group-full"
      })
  void checksWhoIsPreparedForWhichGroup(String actor, String one, String two, String outcome) {
    var plan = Plan.of(new Groups.Count(3, 2), "balanced");

    assertThat(desk.tries(actor, prepare(plan, "", one, two))).isEqualTo(outcome);
  }

  @Test
  void keepsGroupsBeforeTheSessionIsLiveAndShowsThemToLeaders() {
    desk.scene = desk.scene.live(false);
    desk.does("lead-1", prepare(balanced(3), "fj-1 jp-2", "1: fj-1", "2: jp-1"));

    assertThat(desk.document("prepared/drill").toString())
        .contains("breakout=drill", "groups={1=[fj-1], 2=[jp-1]}", "locked=[fj-1]")
        .contains("by=Name of lead-1");
    assertThat(desk.breakouts.shown())
        .filteredOn(shown -> shown.topic().equals(TOPIC))
        .singleElement()
        .matches(shown -> shown.lazy());
  }

  @Test
  void dropsThemWithoutGroups() {
    desk.does("lead-1", prepare(balanced(3), "", "1: fj-1"));
    desk.does("lead-1", prepare(balanced(3), ""));

    assertThat(desk.breakouts.isPrepared(BreakoutDesk.KEY)).isFalse();
    assertThat(desk.tries("lead-1", prepare(balanced(3), ""))).isEqualTo("ok 0");
  }

  @Test
  void startsWithThemAndPlacesOthersByRule() {
    desk.does("lead-1", prepare(balanced(3), "", "1: fj-1 fj-2 fj-3", "2: jp-1", "3: jp-2"));
    desk.does("lead-1", start(balanced(3)));

    assertThat(List.of(desk.room("fj-1"), desk.room("fj-3"), desk.room("jp-1"), desk.room("jp-2")))
        .containsExactly("1", "1", "2", "3");
    assertThat(Set.of(desk.room("wco-2"), desk.room("free-1"))).isEqualTo(Set.of("2", "3"));
  }

  @Test
  void startsByHandWithPreparedGroups() {
    var plan = Plan.of(BreakoutDesk.count(2), "manual");
    desk.does("lead-1", prepare(plan, "", "1: fj-1", "2: jp-1"));

    assertThat(desk.tries("lead-1", start(plan))).isEqualTo("ok 1");
  }

  @Test
  void seatsThoseWhoWereAwayWhereTheyWerePrepared() {
    desk.does("lead-1", prepare(balanced(3), "", "1: fj-1 fj-2 fj-3", "2: jp-1", "3: jp-2"));
    desk.scene = desk.scene.present("fj-2", false);
    desk.does("lead-1", start(balanced(3)));
    assertThat(desk.room("fj-2")).isEqualTo("plenary");

    desk.scene = desk.scene.present("fj-2", true);
    desk.breakouts.placeLateComer(desk.scene.member("fj-2"), desk.scene).ifPresent(desk::happens);
    assertThat(desk.room("fj-2")).isEqualTo("1");
  }

  @Test
  void fillsNoSeatBeyondTheMostThatAGroupMayHave() {
    var plan = Plan.of(new Groups.Count(3, 3), "balanced");
    desk.does("lead-1", prepare(plan, "", "1: fj-1 fj-2", "2: jp-1", "3: jp-2"));
    desk.scene = desk.scene.present("fj-2", false);
    desk.does("lead-1", start(plan));
    desk.does("lead-1", BreakoutDesk.move("1", "jp-1"));

    desk.scene = desk.scene.present("fj-2", true);
    desk.breakouts.placeLateComer(desk.scene.member("fj-2"), desk.scene).ifPresent(desk::happens);
    assertThat(desk.room("fj-2")).isIn("2", "3");
  }

  @Test
  void keepsSeatsWhenARoundGoesOn() {
    desk.does("lead-1", prepare(balanced(3), "", "1: fj-1 fj-2", "2: jp-1", "3: jp-2"));
    desk.scene = desk.scene.present("fj-2", false);
    desk.does("lead-1", start(balanced(3)));
    desk.does("lead-1", new BreakoutCommand.Close());
    desk.does("lead-1", new BreakoutCommand.Reopen(BreakoutDesk.KEY, 5));

    desk.scene = desk.scene.present("fj-2", true);
    desk.breakouts.placeLateComer(desk.scene.member("fj-2"), desk.scene).ifPresent(desk::happens);
    assertThat(desk.room("fj-2")).isEqualTo("1");
  }

  @Test
  void countsPairsThatMetInOtherSessions() {
    var plan = balanced(3).since("elsewhere");
    desk.does(
        "lead-1",
        new BreakoutCommand.Start(
            plan.definition(),
            new Assignment(groups("1: fj-1 jp-1", "2: fj-2 jp-2", "3:"), true),
            false,
            List.of(groups("a: fj-1 jp-1", "b: fj-2 jp-2 fj-3"))));

    assertThat(desk.result.get("violations")).isEqualTo(List.of("2 pairs meet again."));
    assertThat(desk.result.get("unmet"))
        .isEqualTo(List.of(Map.of("code", "met-again", "text", "2 pairs meet again.", "count", 2)));
  }

  @Test
  void takesFormerGroupsForAnotherBreakoutByKeyOrInOrder() {
    desk.does(
        "lead-1",
        BreakoutDesk.start(balanced(3), true, "1: fj-1 fj-2", "2: jp-1", "3: jp-2 free-1"));
    desk.does("lead-1", new BreakoutCommand.Close());
    var former = desk.breakouts.formerRounds().getFirst();
    var here = Set.of(Scene.id("fj-1"), Scene.id("jp-1"), Scene.id("jp-2"), Scene.id("free-1"));

    assertThat(former.groupsFor(balanced(4).definition(), here))
        .isEqualTo(groups("1: fj-1", "2: jp-1", "3: free-1 jp-2", "4:"));
    var named = Plan.of(BreakoutDesk.named(1, "red", "blue", "green"), "balanced").definition();
    assertThat(former.groupsFor(named, here))
        .isEqualTo(groups("red: fj-1", "blue: jp-1", "green: free-1"));
  }
}
