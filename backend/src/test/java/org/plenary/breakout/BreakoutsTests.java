package org.plenary.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.breakout.BreakoutDesk.balanced;
import static org.plenary.breakout.BreakoutDesk.inRound;
import static org.plenary.breakout.BreakoutDesk.message;
import static org.plenary.breakout.BreakoutDesk.move;
import static org.plenary.breakout.BreakoutDesk.named;
import static org.plenary.breakout.BreakoutDesk.start;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.breakout.BreakoutDefinition.Groups;
import org.plenary.breakout.BreakoutDesk.Plan;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;
import org.plenary.rules.Scene;

class BreakoutsTests {

  private static final BreakoutCommand.Extend FIVE_MORE = new BreakoutCommand.Extend(5);
  private static final BreakoutCommand.Close CLOSE = new BreakoutCommand.Close();
  private static final BreakoutCommand.AskHelp ASK = new BreakoutCommand.AskHelp();

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "dice"})
  void refusesWaysOfFormingGroupsThatItDoesNotKnow(String assign) {
    var plan = Plan.of(BreakoutDesk.count(2), assign);

    assertThat(new BreakoutDesk().tries("lead-1", start(plan, true, "1: fj-1")))
        .isEqualTo("breakout.assign-unavailable");
    assertThat(Breakouts.unavailable(plan.definition()).map(Refusal::code))
        .hasValue("breakout.assign-unavailable");
    assertThat(Breakouts.unavailable(balanced(2).definition())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1: fj-1|4: fj-2|breakout.unknown-group",
        "1: fj-1|plenary: fj-2|breakout.unknown-group",
        "1: fj-1 nobody|2:|breakout.unknown-person",
        "1: fj-1 wco-1|2:|breakout.not-participant",
        "1: fj-1 lead-1|2:|breakout.not-participant",
        "1: fj-1|2: fj-1|breakout.person-twice",
        "1: fj-1 fj-1|2:|breakout.person-twice",
        "1: fj-1 fj-2 fj-3|2:|breakout.group-full",
        "1: fj-1 fj-2|2:|ok 1"
      })
  void checksWhoIsProposedForWhichGroup(String one, String two, String outcome) {
    var plan = Plan.of(new Groups.Count(3, 2), "manual");

    assertThat(new BreakoutDesk().tries("lead-1", start(plan, true, one, two))).isEqualTo(outcome);
  }

  @Test
  void asksForGroupsWhereTheyAreMadeByHand() {
    var plan = Plan.of(BreakoutDesk.count(2), "manual");

    assertThat(new BreakoutDesk().tries("lead-1", start(plan, false)))
        .isEqualTo("breakout.groups-missing");
  }

  @Test
  void takesAsManyGroupsAsNamedWhereThePlanGivesASize() {
    var plan = Plan.of(new Groups.Size(2, null), "balanced");
    var desk = new BreakoutDesk();

    assertThat(desk.tries("lead-1", start(plan, true, "x: fj-1")))
        .isEqualTo("breakout.unknown-group");
    assertThat(desk.tries("lead-1", start(plan, true, "999: fj-1")))
        .isEqualTo("breakout.too-many-groups");
    assertThat(desk.tries("lead-1", start(plan, true, "3: fj-1"))).isEqualTo("ok 1");
    assertThat(desk.breakouts.roundDocument(desk.scene).orElseThrow().get("groups")).isEqualTo(3L);
  }

  @Test
  void startsOneRoundAtATimeAndOnlyWhileLive() {
    var desk = new BreakoutDesk();
    var start = start(balanced(3), false, "1:", "2:", "3:");
    desk.scene = desk.scene.live(false);
    assertThat(desk.tries("lead-1", start)).isEqualTo("session.not-live");
    desk.scene = desk.scene.live(true);
    assertThat(desk.tries("lead-1", start)).isEqualTo("ok 1");
    assertThat(desk.tries("lead-1", start)).isEqualTo("breakout.already-on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fj-1", "speaker-1", "screen-1", "wco-1"})
  void letsOnlyLeadersRunARound(String actor) {
    var desk = new BreakoutDesk();
    assertThat(desk.tries(actor, start(balanced(1), false))).isEqualTo("command.forbidden");
    desk = inRound(balanced(3), false);
    for (var command : List.of(FIVE_MORE, CLOSE, message("hello"), move("1", "fj-1"))) {
      assertThat(desk.tries(actor, command)).isEqualTo("command.forbidden");
    }
  }

  @Test
  void needsARoundForEverythingElse() {
    for (var command : List.of(FIVE_MORE, CLOSE, ASK, message("hello"), move("plenary", "fj-1"))) {
      assertThat(new BreakoutDesk().tries("lead-1", command)).isEqualTo("breakout.none-on");
    }
    assertThat(new BreakoutDesk().tries(null, new BreakoutCommand.CloseWithSession()))
        .isEqualTo("ok 0");
  }

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

  @Test
  void asksForHelpUntilSomebodyComes() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.tries("speaker-1", ASK)).isEqualTo("breakout.not-in-group");
    assertThat(desk.tries("fj-2", ASK)).isEqualTo("ok 1");
    assertThat(desk.tries("fj-3", ASK)).isEqualTo("ok 0");
    assertThat(desk.document("help"))
        .hasToString(
            "{calls={1={title={en=Group 1, fr=Groupe 1, es=Grupo 1}, by=fj-2, name=Name of fj-2,"
                + " since=2021-10-27T02:00:01Z}}}");
    desk.does("lead-1", move("1", "jp-1"));
    assertThat(desk.document("help").toString()).contains("fj-2");
    assertThat(desk.tries("lead-1", move("1", "lead-2"))).isEqualTo("ok 2");
    assertThat(desk.document("help")).hasToString("{calls={}}");
  }

  @ParameterizedTest
  @CsvSource({
    "fj-1,,ok 1",
    "fj-1,1,ok 1",
    "jp-1,1,command.forbidden",
    "jp-1,,ok 0",
    "speaker-1,,breakout.not-in-group",
    "lead-1,1,ok 1",
    "lead-1,2,ok 0",
    "lead-1,9,breakout.unknown-group",
    "lead-1,,breakout.not-in-group"
  })
  void endsACallForHelp(String actor, String group, String outcome) {
    var desk = inRound(balanced(3), false).does("fj-2", ASK);
    var key = group == null ? null : new RoomKey(group);

    assertThat(desk.tries(actor, new BreakoutCommand.EndHelp(key))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"0", "121", "-121", "2147483647", "-2147483648"})
  void refusesMinutesThatMakeNoSense(int minutes) {
    assertThat(inRound(balanced(3), false).tries("lead-1", new BreakoutCommand.Extend(minutes)))
        .isEqualTo("breakout.minutes-wrong");
  }

  @Test
  void endsAtItsDeadlineAndVoidsTheOlderOne() {
    var desk = inRound(balanced(3), false);
    var first = desk.breakouts.deadlines().getFirst();
    assertThat(first.at()).isEqualTo(Scene.START.plus(Duration.ofMinutes(20)));
    assertThat(desk.tries(null, reached(first))).isEqualTo("breakout.deadline-void");

    desk.does("lead-1", FIVE_MORE);
    var second = desk.breakouts.deadlines().getFirst();
    assertThat(second.at()).isEqualTo(first.at().plus(Duration.ofMinutes(5)));
    desk.scene = desk.scene.at(second.at(), new Seq(90));
    assertThat(desk.tries(null, reached(first))).isEqualTo("breakout.deadline-void");
    assertThat(desk.tries(null, new BreakoutCommand.DeadlineReached("x", second.setBy())))
        .isEqualTo("breakout.deadline-void");
    assertThat(desk.tries(null, reached(second))).isEqualTo("ok 1");
    assertThat(desk.room("fj-1")).isEqualTo("plenary");
    assertThat(desk.breakouts.deadlines()).isEmpty();
    assertThat(desk.tries(null, reached(second))).isEqualTo("breakout.none-on");
  }

  private static BreakoutCommand reached(Deadline deadline) {
    return new BreakoutCommand.DeadlineReached(deadline.name(), deadline.setBy());
  }

  @Test
  void neverMovesItsEndBeforeNow() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.tries("lead-1", new BreakoutCommand.Extend(-20)))
        .isEqualTo("breakout.deadline-past");
    assertThat(desk.tries("lead-1", new BreakoutCommand.Extend(-19))).isEqualTo("ok 1");
    assertThat(desk.breakouts.deadlines().getFirst().at()).isEqualTo(Scene.START.plusSeconds(60));
  }

  @Test
  void givesARoundWithoutEndOneWhenItIsExtended() {
    var desk = inRound(balanced(3).minutes(null), false);

    assertThat(desk.breakouts.deadlines()).isEmpty();
    assertThat(desk.tries("lead-1", new BreakoutCommand.Extend(-5)))
        .isEqualTo("breakout.no-deadline");
    assertThat(desk.tries("lead-1", FIVE_MORE)).isEqualTo("ok 1");
    assertThat(desk.breakouts.deadlines().getFirst().at()).isEqualTo(Scene.START.plusSeconds(301));
  }

  @Test
  void checksMessagesToGroups() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.tries("lead-1", message(" \n"))).isEqualTo("breakout.text-empty");
    assertThat(desk.tries("lead-1", message("x".repeat(1001)))).isEqualTo("breakout.text-too-long");
    assertThat(desk.tries("lead-1", message("😀".repeat(1000)))).isEqualTo("ok 1");
    assertThat(desk.tries("lead-1", message("hi", "9"))).isEqualTo("breakout.unknown-group");
    assertThat(desk.tries("lead-1", message("to two", "2", "2"))).isEqualTo("ok 1");
    assertThat(desk.document("room/2").toString()).contains("3={text=to two, from=Name of lead-1");
    assertThat(desk.document("room/1").toString()).doesNotContain("to two");
  }

  @Test
  void bringsEveryoneBackWhenItCloses() {
    var desk = inRound(balanced(3), false).does("fj-1", ASK).does("lead-1", move("1", "jp-1"));
    assertThat(desk.tries("lead-1", CLOSE)).isEqualTo("ok 1");

    assertThat(desk.scene.people()).allMatch(m -> desk.room(m.key().value()).equals("plenary"));
    assertThat(desk.breakouts.running()).isEmpty();
    assertThat(desk.breakouts.isOver(BreakoutDesk.KEY)).isTrue();
    assertThat(desk.document("help")).hasToString("{calls={}}");
    assertThat(desk.breakouts.formerGroups(BreakoutDesk.KEY).getFirst().get(new RoomKey("1")))
        .contains(Scene.id("jp-1"), Scene.id("fj-1"));
    desk.does("lead-1", start(balanced(1), false, "1:")).does(null, CLOSE);
    assertThat(desk.breakouts.formerGroups(BreakoutDesk.KEY)).hasSize(2);
  }

  @Test
  void goesOnWithTheSamePeopleWhereItWasClosedByASlip() {
    var desk = inRound(balanced(3), false).does("lead-1", move("3", "jp-1"));
    var deadline = desk.breakouts.deadlines().getFirst().at();
    desk.does("lead-1", CLOSE);

    assertThat(desk.tries("fj-1", reopen(null))).isEqualTo("command.forbidden");
    assertThat(desk.tries("lead-1", reopen(0))).isEqualTo("breakout.minutes-wrong");
    assertThat(desk.tries("lead-1", reopen(null))).isEqualTo("ok 1");

    assertThat(desk.room("jp-1")).isEqualTo("3");
    assertThat(desk.room("fj-1")).isEqualTo("1");
    assertThat(desk.breakouts.deadlines().getFirst().at())
        .as("the seconds between closing and reopening are given back")
        .isBetween(deadline, deadline.plusSeconds(10));
    assertThat(desk.tries("lead-1", reopen(null))).isEqualTo("breakout.already-on");
    desk.does("lead-1", CLOSE);
    assertThat(desk.breakouts.formerGroups(BreakoutDesk.KEY)).hasSize(2);
  }

  @Test
  void asksForMinutesWhereTheTimeWasUp() {
    var desk = inRound(balanced(3), false);
    assertThat(new BreakoutDesk().tries("lead-1", reopen(5))).isEqualTo("breakout.none-ended");
    var deadline = desk.breakouts.deadlines().getFirst();
    desk.scene = desk.scene.at(deadline.at(), new Seq(90));
    desk.does(null, reached(deadline));

    assertThat(desk.tries("lead-1", reopen(null))).isEqualTo("breakout.no-time-left");
    assertThat(desk.tries("lead-1", reopen(5))).isEqualTo("ok 1");
    assertThat(desk.breakouts.deadlines().getFirst().at()).isAfter(deadline.at());
  }

  private static BreakoutCommand reopen(@org.jspecify.annotations.Nullable Integer minutes) {
    return new BreakoutCommand.Reopen(BreakoutDesk.KEY, minutes);
  }

  @Test
  void closesWithTheSession() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.tries(null, new BreakoutCommand.CloseWithSession())).isEqualTo("ok 1");
    assertThat(desk.breakouts.running()).isEmpty();
  }

  @Test
  void tellsWhatItCouldNotMeet() {
    var plan = balanced(2).spread(Attribute.DELEGATION).since("drill");
    var desk = new BreakoutDesk();
    desk.scene = desk.scene.present("free-1", false).present("wco-2", false);
    desk.does("lead-1", start(balanced(2), false, "1: fj-1 fj-2 fj-3", "2: jp-1 jp-2"))
        .does("lead-1", CLOSE)
        .does("lead-1", start(plan, false, "1: fj-1 fj-2 jp-1", "2: fj-3 jp-2"));

    assertThat(desk.result.get("violations"))
        .isEqualTo(
            List.of(
                "People of delegation fj should be spread but meet in group 1.",
                "1 pair meets again."));
  }
}
