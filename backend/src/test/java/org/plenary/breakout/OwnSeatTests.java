package org.plenary.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.breakout.BreakoutDesk.balanced;
import static org.plenary.breakout.BreakoutDesk.inRound;
import static org.plenary.breakout.BreakoutDesk.message;
import static org.plenary.breakout.BreakoutDesk.move;
import static org.plenary.breakout.BreakoutDesk.named;
import static org.plenary.breakout.BreakoutDesk.start;
import static org.plenary.breakout.BreakoutDesk.withRoles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.breakout.BreakoutDefinition.Groups;
import org.plenary.breakout.BreakoutDesk.Plan;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Role;
import org.plenary.rules.Scene;

/// Where people go by themselves while a round is on, and what they are there.
class OwnSeatTests {

  private static final BreakoutCommand DECLINE = new BreakoutCommand.Decline();
  private static final BreakoutCommand JOIN = new BreakoutCommand.Join();
  private static final BreakoutCommand PLACE = new BreakoutCommand.PlaceRest();
  private static final BreakoutCommand CLOSE = new BreakoutCommand.Close();
  private static final BreakoutCommand REOPEN = new BreakoutCommand.Reopen(BreakoutDesk.KEY, null);

  private static BreakoutDesk inChoice() {
    var plan = Plan.of(named(2, "red", "blue", "green"), "self-select");
    return new BreakoutDesk().does("lead-1", start(plan, false, "red: fj-1 fj-2", "blue: jp-1"));
  }

  private static BreakoutCommand choose(String group) {
    return new BreakoutCommand.Choose(new RoomKey(group));
  }

  private static BreakoutCommand role(
      String role, @Nullable String person, @Nullable String group) {
    return new BreakoutCommand.GiveRole(
        role, person == null ? null : Scene.id(person), group == null ? null : new RoomKey(group));
  }

  private static BreakoutDesk withReporter() {
    var definition = withRoles(balanced(3), "reporter", "time keeper");
    return new BreakoutDesk()
        .does(
            "lead-1",
            new BreakoutCommand.Start(
                definition,
                new Assignment(
                    BreakoutDesk.groups("1: fj-1 fj-2 fj-3", "2: jp-1 jp-2 wco-2 free-1", "3:"),
                    false)));
  }

  private static MyPlace mine(BreakoutDesk desk, String person) {
    return desk.breakouts.placeOf(desk.scene.member(person));
  }

  @Test
  void startsAChoiceWithEmptyGroupsAndPlacesNobody() {
    var desk = inChoice();

    assertThat(List.of(desk.room("fj-1"), desk.room("jp-1"), desk.room("free-1")))
        .containsOnly("plenary");
    assertThat(desk.breakouts.placeLateComer(desk.scene.member("fj-1"), desk.scene)).isEmpty();
    assertThat(desk.breakouts.roundDocument(desk.scene).orElseThrow().toString())
        .contains("groups=3, assign=self-select, max=2, chosen=0");
  }

  @Test
  void letsPeopleChooseAndChangeTheirMind() {
    var desk = inChoice();

    assertThat(desk.tries("fj-1", choose("red"))).isEqualTo("ok 1");
    assertThat(desk.tries("fj-1", choose("red"))).isEqualTo("ok 0");
    assertThat(desk.tries("fj-2", choose("red"))).isEqualTo("ok 1");
    assertThat(desk.tries("fj-3", choose("red"))).isEqualTo("breakout.group-full");
    assertThat(desk.tries("fj-3", choose("yellow"))).isEqualTo("breakout.unknown-group");
    assertThat(desk.tries("fj-3", choose("plenary"))).isEqualTo("breakout.unknown-group");
    assertThat(desk.tries("fj-1", choose("blue"))).isEqualTo("ok 1");
    assertThat(desk.tries("fj-3", choose("red"))).isEqualTo("ok 1");
    assertThat(List.of(desk.room("fj-1"), desk.room("fj-2"), desk.room("fj-3")))
        .containsExactly("blue", "red", "red");
    assertThat(desk.breakouts.roundDocument(desk.scene).orElseThrow().get("chosen")).isEqualTo(3L);
  }

  @Test
  void keepsTheGroupOfThoseWhoAreAway() {
    var desk = inChoice().does("fj-1", choose("red")).does("fj-2", choose("red"));
    desk.scene = desk.scene.present("fj-1", false);

    assertThat(desk.tries("fj-3", choose("red"))).isEqualTo("breakout.group-full");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wco-1", "speaker-1", "interpreter-1", "screen-1", "lead-1"})
  void isForParticipantsAlone(String actor) {
    for (var command : List.of(choose("red"), DECLINE, JOIN)) {
      assertThat(inChoice().tries(actor, command)).isEqualTo("command.forbidden");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fj-1", "wco-1", "speaker-1", "interpreter-1", "screen-1"})
  void letsOnlyLeadersPlaceOthers(String actor) {
    assertThat(inChoice().tries(actor, PLACE)).isEqualTo("command.forbidden");
  }

  @Test
  void asksForAChoiceOnlyWherePeopleChoose() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.tries("fj-1", choose("2"))).isEqualTo("breakout.not-chosen-here");
    assertThat(new BreakoutDesk().tries("fj-1", choose("2"))).isEqualTo("breakout.none-on");
    desk.does("fj-1", DECLINE);
    assertThat(desk.tries("fj-1", choose("2"))).isEqualTo("breakout.not-chosen-here");
  }

  @Test
  void keepsTheSeatOfWhoStaysInPlenary() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.tries("fj-1", DECLINE)).isEqualTo("ok 2");
    assertThat(desk.tries("fj-1", DECLINE)).isEqualTo("ok 0");
    assertThat(desk.room("fj-1")).isEqualTo("plenary");
    assertThat(mine(desk, "fj-1").declined()).isTrue();
    assertThat(mine(desk, "fj-1").seat().orElseThrow().get("key")).isEqualTo("1");
    assertThat(desk.breakouts.placeLateComer(desk.scene.member("fj-1"), desk.scene)).isEmpty();
    assertThat(desk.tries("lead-1", PLACE)).isEqualTo("ok 0");
    assertThat(desk.document("groups").toString())
        .contains("declined=[fj-1], without=[]", "members=[fj-2, fj-3]");

    assertThat(desk.tries("fj-1", JOIN)).isEqualTo("ok 1");
    assertThat(desk.tries("fj-1", JOIN)).isEqualTo("ok 0");
    assertThat(desk.room("fj-1")).isEqualTo("1");
    assertThat(mine(desk, "fj-1").declined()).isFalse();
    assertThat(mine(desk, "fj-1").seat()).isEmpty();
  }

  @Test
  void forgetsThatSomebodyDeclinedWhomALeaderMoves() {
    var desk = inRound(balanced(3), false).does("fj-1", DECLINE).does("lead-1", move("3", "fj-1"));

    assertThat(mine(desk, "fj-1").declined()).isFalse();
    assertThat(desk.document("groups").toString()).contains("declined=[]");
  }

  @Test
  void findsAnotherGroupWhereTheSeatIsTaken() {
    var plan = Plan.of(new Groups.Count(3, 3), "balanced").fixed(Map.of("free-1", "1"));
    var desk = new BreakoutDesk();
    desk.scene = desk.scene.present("wco-2", false).present("free-1", false);
    desk.does("lead-1", start(plan, false, "1: fj-1 fj-2 fj-3", "2: jp-1 jp-2", "3:"));

    assertThat(mine(desk, "free-1").seat().orElseThrow().get("key")).isEqualTo("1");
    assertThat(desk.tries("free-1", JOIN)).isEqualTo("ok 1");
    assertThat(desk.room("free-1")).isEqualTo("3");
    desk.scene = desk.scene.person("late-1", Role.PARTICIPANT, "fj", false);
    desk.breakouts.placeLateComer(desk.scene.member("late-1"), desk.scene).ifPresent(desk::happens);
    assertThat(desk.room("late-1")).isEqualTo("3");
  }

  @Test
  void refusesToJoinWhereEveryGroupIsFull() {
    var plan = Plan.of(new Groups.Count(2, 3), "balanced");
    var desk = new BreakoutDesk();
    desk.does("lead-1", start(plan, false, "1: fj-1 fj-2 fj-3", "2: jp-1 jp-2 wco-2"));

    assertThat(desk.room("free-1")).isEqualTo("plenary");
    assertThat(desk.tries("free-1", JOIN)).isEqualTo("breakout.group-full");
    assertThat(desk.tries("lead-1", PLACE)).isEqualTo("ok 0");
    assertThat(desk.result).isEqualTo(Map.of("placed", 0));
  }

  @Test
  void placesWhoeverIsPresentWithoutAGroupAsFarAsThereIsRoom() {
    var desk = inChoice().does("fj-1", choose("red")).does("jp-1", DECLINE);
    desk.scene = desk.scene.present("jp-2", false);

    assertThat(desk.document("groups").toString())
        .contains("declined=[jp-1], without=[fj-2, fj-3, wco-2, free-1]");
    assertThat(desk.tries("lead-1", PLACE)).isEqualTo("ok 1");
    assertThat(desk.result).isEqualTo(Map.of("placed", 4));
    assertThat(desk.room("fj-1")).isEqualTo("red");
    assertThat(List.of(desk.room("jp-1"), desk.room("jp-2"))).containsOnly("plenary");
    assertThat(desk.document("groups").toString()).contains("without=[]");
  }

  @Test
  void seatsThosePreparedForWhenTheyCome() {
    var desk = new BreakoutDesk();
    desk.scene = desk.scene.present("jp-2", false);
    desk.happens(
        new BreakoutEvent.RoundStarted(
            balanced(2).definition(),
            Grouping.groupsFor(balanced(2).definition(), 0),
            new Assignment(BreakoutDesk.groups("1: fj-1", "2: fj-2"), true),
            null,
            Map.of(Scene.id("jp-2"), new RoomKey("2")),
            null));

    assertThat(mine(desk, "jp-2").seat().orElseThrow().get("key")).isEqualTo("2");
    desk.breakouts.placeLateComer(desk.scene.member("jp-2"), desk.scene).ifPresent(desk::happens);
    assertThat(desk.room("jp-2")).isEqualTo("2");
    assertThat(desk.breakouts.placeLateComer(desk.scene.member("jp-1"), desk.scene)).isEmpty();
  }

  @Test
  void givesEachRoleToOneOfTheGroup() {
    var desk = withReporter();

    assertThat(desk.tries("fj-1", role("reporter", "fj-2", null))).isEqualTo("ok 1");
    assertThat(desk.tries("fj-1", role("reporter", "fj-2", "1"))).isEqualTo("ok 0");
    assertThat(desk.tries("lead-1", role("reporter", "jp-1", "2"))).isEqualTo("ok 1");
    assertThat(desk.document("room/1").toString()).contains("roles={reporter=fj-2}");
    assertThat(desk.document("groups").toString())
        .contains("roles={reporter=Name of fj-2}", "roles={reporter=Name of jp-1}");
    assertThat(mine(desk, "fj-2").group().orElseThrow().get("role")).isEqualTo("reporter");

    assertThat(desk.tries("fj-2", role("reporter", "fj-3", "1"))).isEqualTo("ok 1");
    assertThat(desk.document("room/1").toString()).contains("roles={reporter=fj-3}");
    assertThat(desk.tries("fj-2", role("time keeper", "fj-3", "1"))).isEqualTo("ok 1");
    assertThat(desk.document("room/1").toString()).contains("roles={time keeper=fj-3}");
    assertThat(desk.tries("fj-2", role("time keeper", null, "1"))).isEqualTo("ok 1");
    assertThat(desk.document("room/1").toString()).contains("roles={}");
    assertThat(desk.tries("fj-2", role("time keeper", null, "1"))).isEqualTo("ok 0");
  }

  @ParameterizedTest
  @CsvSource({
    "fj-1, reporter, jp-1, 2, command.forbidden",
    "fj-1, reporter, jp-1, 9, command.forbidden",
    "fj-1, reporter, jp-1, , breakout.not-member",
    "fj-1, reporter, , 2, command.forbidden",
    "fj-1, chair, fj-1, , breakout.unknown-role",
    "wco-1, reporter, fj-1, 1, command.forbidden",
    "speaker-1, reporter, fj-1, 1, command.forbidden",
    "interpreter-1, reporter, fj-1, 1, command.forbidden",
    "screen-1, reporter, fj-1, 1, command.forbidden",
    "lead-1, reporter, fj-1, 9, breakout.unknown-group",
    "lead-1, reporter, fj-1, , breakout.not-in-group",
    "lead-1, reporter, fj-1, 2, breakout.not-member",
    "lead-2, reporter, fj-1, 1, ok 1"
  })
  void letsPeopleGiveRolesInTheirOwnGroupOnly(
      String actor, String role, String person, String group, String outcome) {
    assertThat(withReporter().tries(actor, role(role, person, group))).isEqualTo(outcome);
  }

  @Test
  void letsObserversInAGroupGiveNoRole() {
    var desk = withReporter().does("lead-1", move("1", "wco-1"));

    assertThat(desk.tries("wco-1", role("reporter", "fj-1", null))).isEqualTo("command.forbidden");
  }

  @Test
  void takesTheRoleOfWhoLeavesTheGroup() {
    var desk = withReporter().does("fj-1", role("reporter", "fj-2", null));

    desk.does("lead-1", move("2", "fj-2"));
    assertThat(desk.document("room/1").toString()).contains("roles={}");
    assertThat(desk.document("room/2").toString()).contains("roles={}");
  }

  @Test
  void knowsWhoSawAMessage() {
    var desk = inRound(balanced(3), false).does("lead-1", message("Five minutes", "1", "2"));
    desk.scene = desk.scene.present("jp-1", false);
    var seen = new BreakoutCommand.Seen("2");

    assertThat(desk.tries("fj-1", seen)).isEqualTo("ok 1");
    assertThat(desk.tries("fj-1", seen)).isEqualTo("ok 0");
    assertThat(desk.tries("jp-2", seen)).isEqualTo("ok 1");
    assertThat(desk.document("messages"))
        .hasToString(
            "{messages={2={text=Five minutes, from=Name of lead-1, at=2021-10-27T02:00:01Z,"
                + " groups=[1, 2], seen=2, of=6, groupsSeen=2}}}");
    desk.does("lead-1", move("1", "lead-1"));
    assertThat(desk.tries("lead-1", seen)).isEqualTo("ok 0");
    assertThat(desk.tries("fj-1", new BreakoutCommand.Seen("3")))
        .isEqualTo("breakout.unknown-message");
    assertThat(desk.tries("speaker-1", seen)).isEqualTo("breakout.unknown-message");
    assertThat(desk.tries("screen-1", seen)).isEqualTo("command.forbidden");
    desk.does("lead-1", move("3", "fj-2"));
    assertThat(desk.tries("fj-2", seen)).isEqualTo("breakout.unknown-message");
  }

  @Test
  void goesOnAfterASlipWithWhatWasChosenAndSaid() {
    var desk = withReporter();
    desk.does("fj-1", role("reporter", "fj-2", null))
        .does("jp-1", DECLINE)
        .does("fj-1", new BreakoutCommand.AskHelp())
        .does("lead-1", message("Hello", "1"));
    var key = desk.document("messages").toString().replaceAll("(?s)^.messages=.([0-9]+)=.*", "$1");
    desk.does("fj-1", new BreakoutCommand.Seen(key)).does("lead-1", CLOSE).does("lead-1", REOPEN);

    assertThat(desk.document("room/1").toString())
        .contains("roles={reporter=fj-2}", "text=Hello")
        .doesNotContain("help=");
    assertThat(mine(desk, "jp-1").declined()).isTrue();
    assertThat(mine(desk, "jp-1").seat().orElseThrow().get("key")).isEqualTo("2");
    assertThat(desk.document("messages").toString()).contains("seen=1");
    desk.does("lead-1", CLOSE);
    desk.does("lead-1", start(balanced(3), false, "1: fj-1", "2: jp-1", "3:"));
    assertThat(mine(desk, "jp-1").declined()).isFalse();
    assertThat(desk.document("messages")).hasToString("{messages={}}");
  }

  @Test
  void takesThoseWhoLeaveTheWorkshopOutOfTheirGroup() {
    var desk = withReporter().does("fj-1", role("reporter", "fj-2", null));
    desk.scene = desk.scene.without("fj-2");
    desk.breakouts.peopleChanged(List.of(Scene.id("fj-2")), desk.scene).ifPresent(desk::happens);

    assertThat(desk.room("fj-2")).isEqualTo("plenary");
    assertThat(desk.document("room/1").toString()).contains("roles={}").doesNotContain("fj-2");
    assertThat(List.of(desk.room("fj-1"), desk.room("jp-1"))).containsExactly("1", "2");
  }

  @Test
  void placesThoseWhoBecomeParticipantsUnlessGroupsAreMadeByHand() {
    for (var byHand : List.of(false, true)) {
      var desk = inRound(balanced(3), byHand);
      desk.scene = desk.scene.role("wco-1", Role.PARTICIPANT).role("speaker-1", Role.PARTICIPANT);
      desk.breakouts
          .peopleChanged(List.of(Scene.id("wco-1"), Scene.id("speaker-1")), desk.scene)
          .ifPresent(desk::happens);

      assertThat(desk.room("wco-1")).isEqualTo(byHand ? "plenary" : "3");
      assertThat(desk.room("speaker-1")).isEqualTo(byHand ? "plenary" : "3");
    }
  }

  @Test
  void tellsInWhichLanguagesAGroupCanTalk() {
    var desk = new BreakoutDesk();
    desk.scene =
        Scene.empty()
            .person("a", Role.PARTICIPANT, null, false, List.of("fr", "en"), true)
            .person("b", Role.PARTICIPANT, null, false, List.of("en", "es", "fr"), true)
            .person("c", Role.PARTICIPANT, null, false, List.of("es"), false)
            .person("d", Role.PARTICIPANT, null, false, List.of(), true)
            .person("lead-1", Role.FACILITATOR, null, false);
    desk.does("lead-1", start(balanced(2), true, "1: a b c d"));

    assertThat(desk.document("room/1").toString()).contains("languages=[fr, en]");
    assertThat(desk.document("groups").toString())
        .contains("present=3, missing=1", "languages=[fr, en]", "languages=[]");
    desk.scene = desk.scene.present("c", true);
    assertThat(desk.document("room/1").toString()).doesNotContain("languages");
  }
}
