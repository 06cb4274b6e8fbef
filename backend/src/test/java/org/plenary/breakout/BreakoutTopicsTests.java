package org.plenary.breakout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.breakout.BreakoutDesk.balanced;
import static org.plenary.breakout.BreakoutDesk.inRound;
import static org.plenary.breakout.BreakoutDesk.message;
import static org.plenary.breakout.BreakoutDesk.move;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Decided;
import org.plenary.rules.Role;
import org.plenary.rules.Scene;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;
import org.plenary.topics.Viewer;

class BreakoutTopicsTests {

  @Test
  void showsTheRoundToEveryone() {
    var desk = inRound(balanced(3), false);

    assertThat(desk.breakouts.roundDocument(desk.scene).orElseThrow())
        .hasToString(
            "{breakout=drill, title={en=Drill}, startedAt=2021-10-27T02:00:00Z,"
                + " deadline=2021-10-27T02:20:00Z, minutes=20, warnAtMinutes=[5, 1], groups=3, assign=balanced}");
    assertThat(Breakouts.NONE.roundDocument(desk.scene)).isEmpty();
  }

  @Test
  void showsEveryoneTheNewestMessageToAllGroups() {
    var desk = inRound(balanced(3), false);
    assertThat(desk.breakouts.roundDocument(desk.scene).orElseThrow().get("said")).isNull();

    desk.does("lead-1", message("Ten minutes")).does("lead-1", message("Five minutes"));
    desk.does("lead-1", message("Yours alone", "1"));

    assertThat(desk.breakouts.roundDocument(desk.scene).orElseThrow().get("said"))
        .hasToString("{text=Five minutes, from=Name of lead-1, at=2021-10-27T02:00:02Z}");
  }

  @Test
  void warnsInTheSecondHalfOfTheRoundAlone() {
    assertThat(warnings(inRound(balanced(3).minutes(10), false))).isEqualTo("[5, 1]");
    assertThat(warnings(inRound(balanced(3).minutes(5), false))).isEqualTo("[1]");
    assertThat(warnings(inRound(balanced(3).minutes(1), false))).isEqualTo("[]");
    assertThat(warnings(inRound(balanced(3).minutes(null), false))).isEqualTo("[5, 1]");
  }

  @Test
  void warnsByTheEndThatARoundHasBeenGiven() {
    var desk = inRound(balanced(3).minutes(5), false);
    assertThat(warnings(desk.does("lead-1", new BreakoutCommand.Extend(5)))).isEqualTo("[5, 1]");
  }

  private static String warnings(BreakoutDesk desk) {
    return Objects.toString(
        desk.breakouts.roundDocument(desk.scene).orElseThrow().get("warnAtMinutes"));
  }

  @Test
  void showsAGroupToThoseInIt() {
    var desk = inRound(balanced(3), false);
    desk.scene = desk.scene.present("fj-3", false);
    desk.does("fj-1", new BreakoutCommand.AskHelp()).does("lead-1", message("Five minutes"));

    assertThat(desk.document("room/1"))
        .hasToString(
            "{key=1, title={en=Group 1, fr=Groupe 1, es=Grupo 1}, rank=0, breakout=drill,"
                + " breakoutTitle={en=Drill}, prompt={en=Talk}, members={person-fj-1={rank=0,"
                + " key=fj-1, name=Name of fj-1, delegation=fj, role=participant, online=true},"
                + " person-fj-2={rank=1, key=fj-2, name=Name of fj-2, delegation=fj,"
                + " role=participant, online=true}, person-fj-3={rank=2, key=fj-3, name=Name of"
                + " fj-3, delegation=fj, role=participant, online=false}}, help={by=fj-1,"
                + " name=Name of fj-1, since=2021-10-27T02:00:01Z}, messages={3={text=Five"
                + " minutes, from=Name of lead-1, at=2021-10-27T02:00:02Z}}}");
    assertThat(desk.breakouts.placeOf(desk.scene.member("fj-1")).group().orElseThrow())
        .hasToString(
            "{key=1, title={en=Group 1, fr=Groupe 1, es=Grupo 1}, since=2021-10-27T02:00:00Z}");
    assertThat(desk.breakouts.placeOf(desk.scene.member("lead-1")).group()).isEmpty();
  }

  @Test
  void showsRoomsWithThoseWhoArePresent() {
    var desk = inRound(balanced(3), false);
    desk.scene = desk.scene.present("fj-2", false);

    assertThat(desk.document("rooms"))
        .hasToString(
            "{rooms={plenary={title={en=Plenary, fr=Plénière, es=Plenaria}, rank=0,"
                + " people=[wco-1, speaker-1, interpreter-1, screen-1, lead-1, lead-2]},"
                + " 1={title={en=Group 1, fr=Groupe 1, es=Grupo 1}, rank=1, people=[fj-1, fj-3]},"
                + " 2={title={en=Group 2, fr=Groupe 2, es=Grupo 2}, rank=2, people=[jp-1, jp-2,"
                + " wco-2, free-1]}, 3={title={en=Group 3, fr=Groupe 3, es=Grupo 3}, rank=3,"
                + " people=[]}}}");
  }

  @Test
  void showsAGroupOnlyToItsPeopleAndLeaders() {
    var desk = inRound(balanced(3), false);

    assertThat(visible(desk, "fj-1")).containsExactlyInAnyOrder("rooms", "room/1");
    assertThat(visible(desk, "speaker-1")).containsExactly("rooms");
    assertThat(visible(desk, "lead-2"))
        .containsExactlyInAnyOrder(
            "rooms", "help", "groups", "messages", "room/1", "room/2", "room/3");
    desk.does("lead-1", move("2", "fj-1"));
    assertThat(visible(desk, "fj-1")).containsExactlyInAnyOrder("rooms", "room/2");
    desk.does("lead-1", new BreakoutCommand.Close());
    assertThat(visible(desk, "lead-2"))
        .containsExactlyInAnyOrder("rooms", "help", "groups", "messages");
  }

  private static List<String> visible(BreakoutDesk desk, String person) {
    var member = desk.scene.member(person);
    var viewer =
        new Viewer(
            member.id(), member.role(), member.delegation(), desk.breakouts.room(member.id()));
    return desk.breakouts.shown().stream()
        .filter(shown -> shown.audience().admits(viewer))
        .map(Shown::topic)
        .map(Topic::name)
        .toList();
  }

  @Test
  void keepsTheNewestMessagesOfAGroup() {
    var desk = inRound(balanced(3), false);
    for (var i = 1; i <= 15; i++) {
      desk.does("lead-1", message("message " + i));
    }

    assertThat(desk.document("room/1").toString())
        .contains("text=message 6,", "text=message 15,")
        .doesNotContain("text=message 5,");
  }

  @RepeatedTest(5)
  void namesEveryTopicThatAnEventChanges() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var desk = new BreakoutDesk();
    for (var step = 1; step < 300; step++) {
      var actor = any(desk.scene, random);
      var moment =
          desk.scene
              .by(random.nextInt(3) == 0 ? actor : "lead-1")
              .at(Scene.START.plusSeconds(step), new Seq(step));
      if (!(desk.breakouts.decide(command(desk, random), moment)
          instanceof Decided.Accepted<BreakoutEvent>(var events, _))) {
        continue;
      }
      for (var event : events) {
        var before = everything(desk.breakouts, desk.scene);
        var touched = new HashSet<>(desk.breakouts.touches(event));
        desk.breakouts = desk.breakouts.apply(event, moment.now(), moment.seq());
        touched.addAll(desk.breakouts.touches(event));
        var after = everything(desk.breakouts, desk.scene);
        assertThat(touched).as("seed %d, %s", seed, event).containsAll(changed(before, after));
      }
    }
  }

  @RepeatedTest(5)
  void namesEveryTopicThatShowsAPerson() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var desk = inRound(balanced(3), false);
    for (var step = 1; step < 100; step++) {
      desk.tries(random.nextBoolean() ? "lead-1" : any(desk.scene, random), command(desk, random));
      var person = any(desk.scene, random);
      var online = desk.scene.member(person).present();
      var other =
          random.nextBoolean()
              ? desk.scene.present(person, !online)
              : desk.scene.role(person, Role.ASSESSOR);
      var before = new HashMap<>(everything(desk.breakouts, desk.scene));
      var after = new HashMap<>(everything(desk.breakouts, other));
      before.keySet().removeIf(BreakoutTopicsTests::isOfSession);
      after.keySet().removeIf(BreakoutTopicsTests::isOfSession);
      assertThat(desk.breakouts.naming(Scene.id(person)))
          .as("seed %d, %s", seed, person)
          .containsAll(changed(before, after));
    }
  }

  /// The session shows them again by itself whenever somebody's role changes.
  private static boolean isOfSession(Topic topic) {
    return topic.name().equals("session") || topic.name().startsWith("me/");
  }

  private static String any(Scene scene, Random random) {
    return scene.people().get(random.nextInt(scene.people().size())).key().value();
  }

  private static BreakoutCommand command(BreakoutDesk desk, Random random) {
    var room = new RoomKey(List.of("plenary", "1", "2", "3").get(random.nextInt(4)));
    return switch (random.nextInt(16)) {
      case 0 -> start(random);
      case 9 -> new BreakoutCommand.Choose(room);
      case 10 -> new BreakoutCommand.Decline();
      case 11 -> new BreakoutCommand.Join();
      case 12 -> new BreakoutCommand.PlaceRest();
      case 13 ->
          new BreakoutCommand.GiveRole(
              "reporter", random.nextInt(4) == 0 ? null : Scene.id(any(desk.scene, random)), room);
      case 14 -> new BreakoutCommand.Seen("" + (1 + random.nextInt(100)));
      case 15 -> new BreakoutCommand.Reopen(BreakoutDesk.KEY, 5);
      case 1 -> new BreakoutCommand.Extend(1 + random.nextInt(3));
      case 2 -> message("hello", "" + (1 + random.nextInt(3)));
      case 3, 4 -> new BreakoutCommand.AskHelp();
      case 5 -> new BreakoutCommand.EndHelp(random.nextBoolean() ? null : room);
      case 6, 7 ->
          new BreakoutCommand.Move(
              List.of(Scene.id(any(desk.scene, random)), Scene.id(any(desk.scene, random))), room);
      default ->
          random.nextInt(4) == 0 ? new BreakoutCommand.Close() : new BreakoutCommand.AskHelp();
    };
  }

  private static BreakoutCommand start(Random random) {
    var plan =
        random.nextBoolean()
            ? balanced(3)
            : BreakoutDesk.Plan.of(BreakoutDesk.count(3), "self-select");
    return new BreakoutCommand.Start(
        BreakoutDesk.withRoles(plan.fixed(Map.of("jp-2", "2")), "reporter"),
        new Assignment(BreakoutDesk.groups("1: fj-1", "2: jp-1", "3:"), false));
  }

  private static Map<Topic, Object> everything(Breakouts breakouts, Scene scene) {
    var all = new HashMap<Topic, Object>();
    breakouts
        .shown()
        .forEach(
            s -> all.put(s.topic(), List.of(s.audience(), breakouts.render(s.topic(), scene))));
    scene
        .people()
        .forEach(
            m -> all.put(Topic.me(m.id()), List.of(breakouts.room(m.id()), breakouts.placeOf(m))));
    all.put(new Topic("session"), breakouts.roundDocument(scene));
    all.put(new Topic("run"), List.of(breakouts.running(), breakouts.isOver(BreakoutDesk.KEY)));
    return all;
  }

  private static List<Topic> changed(Map<Topic, Object> before, Map<Topic, Object> after) {
    var topics = new HashSet<>(before.keySet());
    topics.addAll(after.keySet());
    return topics.stream()
        .filter(topic ->
            !Optional.ofNullable(after.get(topic)).equals(Optional.ofNullable(before.get(topic))))
        .toList();
  }
}
