package org.plenary.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.poll.PollDesk.KEY;
import static org.plenary.poll.PollDesk.one;
import static org.plenary.poll.PollDesk.opened;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.ids.Seq;
import org.plenary.poll.PollDefinition.AnswersRule;
import org.plenary.poll.PollDefinition.By;
import org.plenary.poll.PollDefinition.Results;
import org.plenary.rules.Decided;
import org.plenary.rules.Scene;
import org.plenary.topics.Audience;
import org.plenary.topics.Pace;
import org.plenary.topics.Topic;

class PollTopicsTests {

  static boolean isForEveryone(PollDesk desk, String topic) {
    return desk.polls.shown().stream()
        .filter(shown -> shown.topic().name().equals(topic))
        .allMatch(shown -> shown.audience() instanceof Audience.Everyone);
  }

  @Test
  void showsTheQuestionAsItWasAsked() {
    var desk = opened(PollDesk.single());
    desk.answers("fj-1", one("a"));

    assertThat(desk.document(""))
        .hasToString(
            "{key=ready, rank=0, question={en=Ready?}, type=single, options={a={rank=0,"
                + " label={en=a}}, b={rank=1, label={en=b}}, c={rank=2, label={en=c}}}, by=person,"
                + " answers=first, results=after-close, state=open, published=false, round=1,"
                + " openedAt=2021-10-27T02:00:00Z, answered=1, entitled=7}");
    desk.closes();
    assertThat(desk.document(""))
        .asString()
        .contains("state=closed, published=true", "closedAt=2021-10-27T02:00:02Z");
    assertThat(opened(PollDesk.scale()).document("")).asString().contains("min=1, max=5");
  }

  @Test
  void showsLeadersWhoAnsweredAndWhoIsAwaited() {
    var desk = opened(PollDesk.single(By.DELEGATION, AnswersRule.FIRST, Results.HIDDEN));
    desk.answers("fj-2", one("a"));

    assertThat(desk.document("/answered"))
        .hasToString(
            "{by=delegation, answered={fj={at=2021-10-27T02:00:01Z, name=Name of fj-2}},"
                + " waiting=[jp]}");
    assertThat(isForEveryone(desk, "poll/ready/answered")).isFalse();
  }

  @Test
  void showsPeopleTheirOwnPartOfAPoll() {
    var desk = opened(PollDesk.single(By.DELEGATION, AnswersRule.FIRST, Results.HIDDEN));
    desk.answers("fj-2", one("a"));
    var answer = "{round=1, answer=a, by=Name of fj-2, at=2021-10-27T02:00:01Z, ";

    assertThat(desk.mine("fj-2")).hasToString(answer + "mayAnswer=true}");
    assertThat(desk.mine("fj-1")).hasToString(answer + "mayAnswer=true}");
    assertThat(desk.mine("fj-3"))
        .hasToString(answer + "mayAnswer=false, reason=poll.answered-by-other}");
    assertThat(desk.mine("jp-1")).hasToString("{round=1, mayAnswer=true}");
    assertThat(desk.mine("wco-1"))
        .hasToString("{round=1, mayAnswer=false, reason=poll.not-entitled}");
    desk.closes();
    assertThat(desk.mine("fj-2")).hasToString(answer + "mayAnswer=false, reason=poll.closed}");
    assertThat(desk.mine("jp-1")).isNull();
  }

  @Test
  void showsCountsCalmlyWhileTheyMove() {
    var desk = opened(PollDesk.single());
    assertThat(desk.polls.shown()).allMatch(shown -> shown.pace() == Pace.PROMPT);
    desk.answers("fj-1", one("a"));
    assertThat(desk.polls.shown()).allMatch(shown -> shown.pace() == Pace.CALM);
    desk.closes();
    assertThat(desk.polls.shown()).allMatch(shown -> shown.pace() == Pace.PROMPT);
  }

  static List<PollDefinition> definitions() {
    return List.of(
        PollDesk.single(),
        PollDesk.single(By.DELEGATION, AnswersRule.FIRST, Results.RELEASED),
        PollDesk.single(By.DELEGATION, AnswersRule.HEAD, Results.LIVE),
        PollDesk.single(By.DELEGATION, AnswersRule.MAJORITY, Results.HIDDEN));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void namesEveryTopicThatAnEventChanges(PollDefinition definition) {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var desk = new PollDesk();
    for (var step = 0; step < 400; step++) {
      var before = everything(desk.polls, desk.scene);
      var actor = desk.scene.people().get(random.nextInt(desk.scene.people().size()));
      var moment = desk.scene.by(actor.key().value()).at(Scene.START, new Seq(step + 1));
      if (!(desk.polls.decide(command(definition, random), moment)
          instanceof Decided.Accepted<PollEvent>(var events, _))) {
        continue;
      }
      for (var event : events) {
        desk.polls = desk.polls.apply(event, moment.now(), moment.seq());
        var touched = desk.polls.touches(event, moment);
        var after = everything(desk.polls, desk.scene);
        assertThat(touched).as("seed %d, %s", seed, event).containsAll(changed(before, after));
        assertNamesAllWhoAnswered(desk, seed);
      }
    }
  }

  private static void assertNamesAllWhoAnswered(PollDesk desk, long seed) {
    for (var member : desk.scene.people()) {
      var answered =
          desk.polls.all().stream()
              .flatMap(poll -> poll.stances().stream())
              .anyMatch(stance -> stance.getValue().isOf(member.id()));
      assertThat(desk.polls.naming(member.id(), desk.scene).isEmpty())
          .as("seed %d, %s", seed, member.key())
          .isEqualTo(!answered);
    }
  }

  private static PollCommand command(PollDefinition definition, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> new PollCommand.Open(definition);
      case 1 -> new PollCommand.Close(KEY);
      case 2 -> new PollCommand.Publish(KEY);
      case 3 -> new PollCommand.Reopen(KEY);
      case 4 -> new PollCommand.GiveAnswer(KEY, one("a"), null, PollDesk.seat("fj"));
      case 5 -> new PollCommand.GiveAnswer(KEY, one("b"), null, PollDesk.person("fj-1"));
      default ->
          new PollCommand.GiveAnswer(KEY, one("" + "abc".charAt(random.nextInt(3))), null, null);
    };
  }

  private static Map<Topic, Object> everything(Polls polls, Scene scene) {
    var all = new HashMap<Topic, Object>();
    polls
        .shown()
        .forEach(shown ->
            all.put(shown.topic(), List.of(shown.audience(), polls.render(shown.topic(), scene))));
    scene.people().forEach(m -> all.put(Topic.me(m.id()), polls.mine(m, scene)));
    return all;
  }

  private static List<Topic> changed(Map<Topic, Object> before, Map<Topic, Object> after) {
    return after.keySet().stream()
        .filter(topic -> !after.get(topic).equals(before.get(topic)))
        .toList();
  }

  @Test
  void namesTheTopicsThatShowAPersonsName() {
    var desk = opened(PollDesk.single(By.DELEGATION, AnswersRule.FIRST, Results.HIDDEN));
    desk.answers("fj-2", one("a"));

    assertThat(desk.polls.naming(Scene.id("fj-2"), desk.scene))
        .contains(new Topic("poll/ready/answered"))
        .containsAll(
            IntStream.rangeClosed(1, 3).mapToObj(i -> Topic.me(Scene.id("fj-" + i))).toList())
        .doesNotContain(Topic.me(Scene.id("jp-1")));
    assertThat(desk.polls.naming(Scene.id("jp-1"), desk.scene)).isEmpty();
  }
}
