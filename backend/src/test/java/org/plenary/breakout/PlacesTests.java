package org.plenary.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.breakout.BreakoutDesk.balanced;
import static org.plenary.breakout.BreakoutDesk.inRound;
import static org.plenary.breakout.BreakoutDesk.move;
import static org.plenary.breakout.BreakoutDesk.named;
import static org.plenary.breakout.BreakoutDesk.start;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.breakout.BreakoutDefinition.Groups;
import org.plenary.breakout.BreakoutDesk.Plan;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Role;
import org.plenary.rules.Scene;

/// Which group people come into.
class PlacesTests {

  @Test
  void placesParticipantsWhoCameSinceTheProposalAndLeavesOthers() {
    var desk = new BreakoutDesk();
    desk.scene = desk.scene.present("jp-2", false);
    desk.does("lead-1", start(balanced(2), false, "1: fj-1 fj-2 fj-3", "2: jp-1"));

    assertThat(desk.room("wco-2")).isEqualTo("2");
    assertThat(desk.room("free-1")).isEqualTo("2");
    assertThat(desk.room("jp-2")).isEqualTo("plenary");
    assertThat(desk.room("speaker-1")).isEqualTo("plenary");
    assertThat(desk.room("lead-1")).isEqualTo("plenary");
    assertThat(desk.result.get("groups"))
        .isEqualTo(
            Map.of("1", List.of("fj-1", "fj-2", "fj-3"), "2", List.of("jp-1", "wco-2", "free-1")));
  }

  @Test
  void addsNobodyToGroupsThatWereMadeByHand() {
    var desk = new BreakoutDesk().does("lead-1", start(balanced(2), true, "1: fj-1"));

    assertThat(desk.room("fj-2")).isEqualTo("plenary");
    assertThat(desk.breakouts.placeLateComer(desk.scene.member("fj-2"), desk.scene)).isEmpty();
  }

  @Test
  void dealsFacilitatorsOfThePlanIntoGroups() {
    var plan = balanced(2).facilitators("lead-2", "lead-1");
    var proposal =
        Assigner.propose(
            plan.definition(),
            Scene.meeting().people(),
            Scene.meeting().delegations(),
            List.of(),
            1);

    assertThat(proposal.assignment().groups().get(new RoomKey("1"))).contains(Scene.id("lead-2"));
    assertThat(proposal.assignment().groups().get(new RoomKey("2"))).contains(Scene.id("lead-1"));
    var desk = new BreakoutDesk();
    desk.does("lead-1", new BreakoutCommand.Start(plan.definition(), proposal.assignment()));
    assertThat(desk.room("lead-2")).isEqualTo("1");
  }

  @Test
  void placesLateComersInTheSmallestGroupAndNobodyElse() {
    var desk = inRound(balanced(3), false);
    desk.scene = desk.scene.person("late-1", Role.PARTICIPANT, "fj", false);
    var event = desk.breakouts.placeLateComer(desk.scene.member("late-1"), desk.scene);
    desk.happens(event.orElseThrow());

    assertThat(desk.room("late-1")).isEqualTo("3");
    assertThat(desk.room("fj-1")).isEqualTo("1");
    assertThat(desk.breakouts.placeLateComer(desk.scene.member("late-1"), desk.scene)).isEmpty();
    assertThat(desk.breakouts.placeLateComer(desk.scene.member("wco-1"), desk.scene)).isEmpty();
    assertThat(desk.breakouts.placeLateComer(desk.scene.member("fj-1"), desk.scene)).isEmpty();
  }

  @Test
  void placesLateComersWhereTheWishesOfThePlanAllow() {
    var scene = Scene.meeting().person("late-1", Role.PARTICIPANT, "fj", false);

    assertThat(lateRoom(balanced(3).together(Attribute.DELEGATION), scene)).isEqualTo("1");
    assertThat(lateRoom(balanced(3).fixed(Map.of("late-1", "2")), scene)).isEqualTo("2");
    assertThat(lateRoom(balanced(3).pairs(List.of(List.of("jp-1", "late-1"))), scene))
        .isEqualTo("2");
    assertThat(lateRoom(Plan.of(new Groups.Count(2, 4), "balanced"), scene)).isEqualTo("2");
    assertThat(lateRoom(Plan.of(new Groups.Count(2, 3), "balanced"), scene)).isEqualTo("plenary");
    assertThat(
            lateRoom(
                Plan.of(BreakoutDesk.count(2), "random").apart(List.of(List.of("late-1", "fj-1"))),
                scene))
        .isEqualTo("2");
  }

  private static String lateRoom(Plan plan, Scene scene) {
    var desk = new BreakoutDesk();
    desk.scene = desk.scene.present("free-1", false).present("wco-2", false);
    desk.does("lead-1", start(plan, false, "1: fj-1 fj-2 fj-3", "2: jp-1 jp-2"));
    if (Objects.equals(plan.groups().max(), 3)) {
      desk.does("lead-1", move("2", "free-1"));
    }
    desk.scene = scene;
    desk.breakouts.placeLateComer(scene.member("late-1"), scene).ifPresent(desk::happens);
    return desk.room("late-1");
  }

  @Test
  void keepsThePlaceOfThoseWhoAreAway() {
    var desk = inRound(balanced(3), false);
    desk.scene = desk.scene.present("fj-1", false);

    assertThat(desk.room("fj-1")).isEqualTo("1");
    assertThat(desk.document("rooms").toString()).doesNotContain("fj-1,");
    desk.scene = desk.scene.present("fj-1", true);
    assertThat(desk.breakouts.placeLateComer(desk.scene.member("fj-1"), desk.scene)).isEmpty();
    assertThat(desk.room("fj-1")).isEqualTo("1");
  }

  @Test
  void movesPeopleAndNobodyElse() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.tries("lead-1", move("9", "fj-1"))).isEqualTo("breakout.unknown-group");
    assertThat(desk.tries("lead-1", move("2", "nobody"))).isEqualTo("breakout.unknown-person");
    assertThat(desk.tries("lead-1", move("1", "fj-1"))).isEqualTo("ok 0");
    assertThat(desk.tries("lead-1", move("2", "fj-1", "speaker-1", "fj-1"))).isEqualTo("ok 1");
    assertThat(List.of(desk.room("fj-1"), desk.room("speaker-1"), desk.room("fj-2")))
        .containsExactly("2", "2", "1");
    assertThat(desk.tries("lead-1", move("plenary", "fj-1"))).isEqualTo("ok 1");
    assertThat(desk.room("fj-1")).isEqualTo("plenary");
    assertThat(desk.breakouts.placeLateComer(desk.scene.member("fj-1"), desk.scene)).isEmpty();
  }

  @Test
  void fillsNoGroupBeyondItsMaximumButLetsLeadersVisit() {
    var desk = new BreakoutDesk();
    desk.scene = desk.scene.present("free-1", false).present("wco-2", false);
    desk.does(
        "lead-1",
        start(
            Plan.of(named(3, "red", "blue"), "balanced"),
            false,
            "red: fj-1 fj-2 fj-3",
            "blue: jp-1 jp-2"));

    assertThat(desk.tries("lead-1", move("red", "jp-1"))).isEqualTo("breakout.group-full");
    assertThat(desk.tries("lead-1", move("red", "lead-1"))).isEqualTo("ok 1");
    assertThat(desk.tries("lead-1", move("blue", "fj-1"))).isEqualTo("ok 1");
  }
}
