package org.plenary.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.breakout.BreakoutDesk.balanced;
import static org.plenary.breakout.BreakoutDesk.inRound;
import static org.plenary.breakout.BreakoutDesk.message;
import static org.plenary.breakout.BreakoutDesk.move;
import static org.plenary.breakout.BreakoutDesk.start;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.breakout.BreakoutDefinition.Groups;
import org.plenary.breakout.BreakoutDesk.Plan;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Refusal;

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
