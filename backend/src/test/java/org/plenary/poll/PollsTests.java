package org.plenary.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.poll.PollDesk.KEY;
import static org.plenary.poll.PollDesk.many;
import static org.plenary.poll.PollDesk.one;
import static org.plenary.poll.PollDesk.opened;
import static org.plenary.poll.PollDesk.person;
import static org.plenary.poll.PollDesk.seat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PollKey;
import org.plenary.poll.PollDefinition.AnswersRule;
import org.plenary.poll.PollDefinition.By;
import org.plenary.poll.PollDefinition.Results;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;

class PollsTests {

  private static final PollDefinition BY_SEAT =
      PollDesk.single(By.DELEGATION, AnswersRule.FIRST, Results.AFTER_CLOSE);

  @ParameterizedTest
  @ValueSource(
      strings = {"number", "ranking", "points", "open-text", "word-cloud", "quiz", "nonsense"})
  void refusesTypesThatCannotRun(String type) {
    var poll =
        PollDesk.definition(
            type, By.PERSON, AnswersRule.FIRST, Results.LIVE, null, List.of("a", "b"));

    assertThat(new PollDesk().tries("lead-1", new PollCommand.Open(poll)))
        .isEqualTo("poll.type-unavailable");
    assertThat(Polls.unavailable(poll).map(Refusal::code)).hasValue("poll.type-unavailable");
  }

  @ParameterizedTest
  @CsvSource({"true,false", "false,true", "true,true"})
  void refusesPollsWhoseAnswersItCannotKeepSecret(boolean anonymous, boolean secret) {
    var poll = PollDesk.secretive(anonymous, secret);

    assertThat(new PollDesk().tries("lead-1", new PollCommand.Open(poll)))
        .isEqualTo("poll.secrecy-unavailable");
  }

  @Test
  void refusesChoiceWithoutOptions() {
    var poll =
        PollDesk.definition("multi", By.PERSON, AnswersRule.FIRST, Results.LIVE, null, List.of());

    assertThat(Polls.unavailable(poll).map(Refusal::code)).hasValue("poll.no-options");
    assertThat(Polls.unavailable(PollDesk.scale())).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fj-1", "wco-1", "speaker-1", "interpreter-1", "screen-1"})
  void letsOnlyLeadersRunPolls(String actor) {
    var desk = new PollDesk();
    var open = new PollCommand.Open(PollDesk.single());
    assertThat(desk.tries(actor, open)).isEqualTo("command.forbidden");
    desk.does("lead-2", open);
    assertThat(desk.tries(actor, new PollCommand.Close(KEY))).isEqualTo("command.forbidden");
    assertThat(desk.tries(actor, new PollCommand.Publish(KEY))).isEqualTo("command.forbidden");
    assertThat(desk.tries(actor, new PollCommand.Reopen(KEY))).isEqualTo("command.forbidden");
  }

  @Test
  void goesThroughItsLife() {
    var desk = new PollDesk();
    var open = new PollCommand.Open(PollDesk.single());

    assertThat(desk.tries("lead-1", new PollCommand.Close(KEY))).isEqualTo("poll.not-open");
    assertThat(desk.tries("lead-1", new PollCommand.Publish(KEY))).isEqualTo("poll.not-open");
    assertThat(desk.tries("lead-1", new PollCommand.Reopen(KEY))).isEqualTo("poll.not-open");
    assertThat(desk.tries("lead-1", open)).isEqualTo("ok 1");
    assertThat(desk.tries("lead-2", open)).isEqualTo("ok 0");
    assertThat(desk.tries("lead-2", new PollCommand.Reopen(KEY))).isEqualTo("ok 0");
    assertThat(desk.tries("lead-1", new PollCommand.Close(KEY))).isEqualTo("ok 1");
    assertThat(desk.tries("lead-2", new PollCommand.Close(KEY))).isEqualTo("ok 0");
    assertThat(desk.tries("lead-1", open)).isEqualTo("poll.was-closed");
    assertThat(desk.tries("lead-1", new PollCommand.Reopen(KEY))).isEqualTo("ok 1");
  }

  @Test
  void asksNothingWhileTheSessionIsNotLive() {
    var desk = opened(PollDesk.single());
    desk.scene = desk.scene.live(false);

    assertThat(desk.answers("fj-1", one("a"))).isEqualTo("session.not-live");
    desk.closes();
    assertThat(desk.tries("lead-1", new PollCommand.Reopen(KEY))).isEqualTo("session.not-live");
    desk.polls = Polls.NONE;
    assertThat(desk.tries("lead-1", new PollCommand.Open(PollDesk.single())))
        .isEqualTo("session.not-live");
  }

  @Test
  void refusesAnswerBeforeOpeningAfterCloseAndToUnknownPollsAlike() {
    var desk = new PollDesk();
    assertThat(desk.answers("fj-1", one("a"))).isEqualTo("poll.not-open");
    desk.does("lead-1", new PollCommand.Open(PollDesk.single())).closes();
    assertThat(desk.answers("fj-1", one("a"))).isEqualTo("poll.closed");
    assertThat(
            desk.tries(
                "fj-1", new PollCommand.GiveAnswer(new PollKey("other"), one("a"), null, null)))
        .isEqualTo("poll.not-open");
  }

  @ParameterizedTest
  @CsvSource({
    "fj-1,ok 1",
    "free-1,ok 1",
    "wco-2,ok 1",
    "wco-1,poll.not-entitled",
    "speaker-1,poll.not-entitled",
    "interpreter-1,poll.not-entitled",
    "screen-1,poll.not-entitled",
    "lead-1,poll.not-entitled",
    "lead-2,poll.not-entitled"
  })
  void letsParticipantsAnswerForThemselves(String actor, String outcome) {
    assertThat(opened(PollDesk.single()).answers(actor, one("a"))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "fj-1,ok 1",
    "fj-2,ok 1",
    "jp-2,ok 1",
    "speaker-1,poll.not-entitled",
    "free-1,poll.not-entitled",
    "wco-1,poll.not-entitled",
    "wco-2,poll.not-entitled",
    "lead-1,poll.not-entitled"
  })
  void letsPeopleOfSeatsAnswerForTheirDelegation(String actor, String outcome) {
    assertThat(opened(BY_SEAT).answers(actor, one("a"))).isEqualTo(outcome);
  }

  @Test
  void takesAnswersOfThoseWhoComeLaterOrArePromoted() {
    var desk = opened(PollDesk.single());
    var entitled = desk.document("").get("entitled");
    desk.scene =
        desk.scene.person("late-1", Role.PARTICIPANT, null, false).role("wco-1", Role.PARTICIPANT);

    assertThat(desk.answers("late-1", one("a"))).isEqualTo("ok 1");
    assertThat(desk.answers("wco-1", one("b"))).isEqualTo("ok 1");
    assertThat(entitled).isEqualTo(7L);
    assertThat(desk.document("").get("entitled")).isEqualTo(9L);
  }

  @Test
  void refusesAnswerOfThoseWhoAreDemotedAndKeepsWhatTheyAnsweredBefore() {
    var desk = opened(PollDesk.single());
    desk.answers("fj-1", one("a"));
    desk.scene = desk.scene.role("fj-1", Role.OBSERVER).role("fj-2", Role.OBSERVER);

    assertThat(desk.answers("fj-1", one("b"))).isEqualTo("poll.not-entitled");
    assertThat(desk.answers("fj-2", one("b"))).isEqualTo("poll.not-entitled");
    assertThat(desk.tally()).isEqualTo("{a=1, b=0, c=0}");
  }

  @Test
  void followsWhoMayAnswerWhenPeopleChange() {
    var desk = opened(PollDesk.single());
    desk.answers("fj-1", one("a"));
    assertThat(desk.polls.peopleChanged(desk.scene)).isEmpty();
    var changed =
        desk.scene
            .role("fj-1", Role.OBSERVER)
            .role("fj-2", Role.OBSERVER)
            .person("late-1", Role.PARTICIPANT, null, false);
    var events = desk.polls.peopleChanged(changed);

    assertThat(events).hasSize(1);
    var after = desk.polls.apply(events.getFirst(), changed.now(), changed.seq());
    assertThat(after.find(KEY).orElseThrow().entitled())
        .contains(person("fj-1"), person("late-1"))
        .doesNotContain(person("fj-2"));
    assertThat(after.peopleChanged(changed)).isEmpty();
  }

  @Test
  void keepsTheSeatsThatStoodWhenThePollWasOpened() {
    var desk = opened(BY_SEAT);
    desk.scene = desk.scene.seat("my", null).person("my-1", Role.PARTICIPANT, "my", true);

    assertThat(desk.polls.peopleChanged(desk.scene)).isEmpty();
    assertThat(desk.answers("my-1", one("a"))).isEqualTo("poll.not-entitled");
    assertThat(desk.document("").get("entitled")).isEqualTo(2L);
  }

  @Test
  void letsAnAnswerBeChangedUntilCloseAndCountsItOnce() {
    var desk = opened(PollDesk.single());

    assertThat(desk.answers("fj-1", one("a"))).isEqualTo("ok 1");
    assertThat(desk.answers("fj-1", one("a"))).isEqualTo("ok 0");
    assertThat(desk.answers("fj-1", one("b"))).isEqualTo("ok 1");
    desk.closes();
    assertThat(desk.answers("fj-1", one("a"))).isEqualTo("poll.closed");
    assertThat(desk.tally()).isEqualTo("{a=0, b=1, c=0}");
  }

  @Test
  void takesTheFirstAnswerOfADelegationWhichItsGiverOrHeadMayChange() {
    var desk = opened(BY_SEAT);

    assertThat(desk.answers("fj-2", one("a"))).isEqualTo("ok 1");
    assertThat(desk.answers("fj-3", one("b"))).isEqualTo("poll.answered-by-other");
    assertThat(desk.answers("fj-3", one("a"))).isEqualTo("poll.answered-by-other");
    assertThat(desk.answers("fj-2", one("b"))).isEqualTo("ok 1");
    assertThat(desk.answers("fj-1", one("c"))).isEqualTo("ok 1");
    assertThat(desk.answers("fj-2", one("a"))).isEqualTo("poll.answered-by-other");
    assertThat(desk.tally()).isEqualTo("{a=0, b=0, c=1}");
  }

  @Test
  void takesOnlyTheAnswerOfTheHeadWhereTheHeadAnswers() {
    var desk = opened(PollDesk.single(By.DELEGATION, AnswersRule.HEAD, Results.LIVE));

    assertThat(desk.answers("fj-2", one("a"))).isEqualTo("poll.head-answers");
    assertThat(desk.answers("fj-1", one("b"))).isEqualTo("ok 1");
    assertThat(desk.tally()).isEqualTo("{a=0, b=1, c=0}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what fj-1 (the head), fj-2 and fj-3 answer, in that order; then what counts for Fiji
        "a|b|b|b",
        "a|a|b|a",
        "a|b|c|a",
        "-|b|c|-",
        "-|b|b|b",
        "-|b|-|b",
        "a|-|b|a",
        "c|-|-|c",
        "-|-|-|-"
      })
  void takesTheMajorityOfADelegationAndTheHeadBreaksTies(
      String head, String second, String third, String counts) {
    var desk = opened(PollDesk.single(By.DELEGATION, AnswersRule.MAJORITY, Results.LIVE));
    var answers = List.of(head, second, third);
    for (var i = 0; i < 3; i++) {
      if (!answers.get(i).equals("-")) {
        assertThat(desk.answers("fj-" + (i + 1), one(answers.get(i)))).isEqualTo("ok 1");
      }
    }
    var results = desk.polls.find(KEY).orElseThrow().tally();

    assertThat(results.answers()).isEqualTo(counts.equals("-") ? 0 : 1);
    results
        .counts()
        .forEach(
            (option, count) -> assertThat(count).isEqualTo(option.value().equals(counts) ? 1 : 0));
  }

  @Test
  void letsLeadersEnterAnswersAndMarksThem() {
    var desk = opened(PollDesk.single());

    assertThat(desk.enters("lead-1", person("fj-2"), one("a"))).isEqualTo("ok 1");
    assertThat(desk.enters("lead-1", person("fj-2"), one("a"))).isEqualTo("ok 0");
    assertThat(desk.enters("lead-1", person("wco-1"), one("a"))).isEqualTo("poll.not-entitled");
    assertThat(desk.enters("lead-1", person("nobody"), one("a"))).isEqualTo("poll.not-entitled");
    assertThat(desk.enters("lead-1", seat("fj"), one("a"))).isEqualTo("poll.not-entitled");
    assertThat(desk.enters("fj-1", person("fj-2"), one("b"))).isEqualTo("command.forbidden");
    assertThat(desk.enters("fj-2", person("fj-2"), one("b"))).isEqualTo("command.forbidden");
    assertThat(desk.document("/answered").get("answered"))
        .hasToString("{fj-2={at=2021-10-27T02:00:01Z, name=Name of lead-1, entered=true}}");
    assertThat(desk.mine("fj-2"))
        .hasToString(
            "{round=1, answer=a, by=Name of lead-1, at=2021-10-27T02:00:01Z, mayAnswer=true}");
    assertThat(desk.answers("fj-2", one("b"))).isEqualTo("ok 1");
    assertThat(desk.tally()).isEqualTo("{a=0, b=1, c=0}");
  }

  @Test
  void letsAnEnteredAnswerStandForTheWholeDelegation() {
    var desk = opened(PollDesk.single(By.DELEGATION, AnswersRule.MAJORITY, Results.LIVE));
    desk.answers("fj-1", one("a"));
    desk.answers("fj-2", one("a"));

    assertThat(desk.enters("lead-1", seat("fj"), one("c"))).isEqualTo("ok 1");
    assertThat(desk.enters("lead-1", seat("wco"), one("c"))).isEqualTo("poll.not-entitled");
    assertThat(desk.answers("fj-3", one("a"))).isEqualTo("ok 1");
    assertThat(desk.tally()).isEqualTo("{a=0, b=0, c=1}");
    assertThat(desk.enters("lead-2", seat("fj"), one("b"))).isEqualTo("ok 1");
    assertThat(desk.tally()).isEqualTo("{a=0, b=1, c=0}");
  }

  @Test
  void checksWhatIsAnswered() {
    var single = opened(PollDesk.single());
    assertThat(single.answers("fj-1", one("d"))).isEqualTo("poll.answer-unknown-option");
    assertThat(single.answers("fj-1", many("a"))).isEqualTo("poll.answer-wrong-type");
    assertThat(single.answers("fj-1", new Answer.Value(1))).isEqualTo("poll.answer-wrong-type");

    var multi = opened(PollDesk.multi(2));
    assertThat(multi.answers("fj-1", many())).isEqualTo("poll.answer-empty");
    assertThat(multi.answers("fj-1", many("a", "x"))).isEqualTo("poll.answer-unknown-option");
    assertThat(multi.answers("fj-1", many("a", "b", "c"))).isEqualTo("poll.answer-too-many");
    assertThat(multi.answers("fj-1", one("a"))).isEqualTo("poll.answer-wrong-type");
    var repeated = new Answer.Many(Collections.nCopies(1_000_000, new OptionKey("a")));
    assertThat(multi.answers("fj-1", repeated)).isEqualTo("poll.answer-too-many");

    var scale = opened(PollDesk.scale());
    for (var number : new long[] {0, 6, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThat(scale.answers("fj-1", new Answer.Value(number)))
          .isEqualTo("poll.answer-out-of-range");
    }
    assertThat(scale.answers("fj-1", one("3"))).isEqualTo("poll.answer-wrong-type");
    assertThat(scale.answers("fj-1", new Answer.Value(5))).isEqualTo("ok 1");
    assertThat(scale.tally()).isEqualTo("{1=0, 2=0, 3=0, 4=0, 5=1}");
  }

  @Test
  void takesSeveralOptionsAsASet() {
    var desk = opened(PollDesk.multi(null));

    assertThat(desk.answers("fj-1", many("c", "a", "c"))).isEqualTo("ok 1");
    assertThat(desk.answers("fj-1", many("a", "c"))).isEqualTo("ok 0");
    assertThat(desk.answers("fj-2", many("a", "b", "c", "d"))).isEqualTo("ok 1");
    assertThat(desk.document("/results")).hasToString("{answers=2, tally={a=2, b=1, c=2, d=1}}");
    assertThat(desk.mine("fj-1")).asString().contains("answer=[a, c]");
  }

  @Test
  void asksAgainInANewRoundAndKeepsTheOldOne() {
    var desk = opened(PollDesk.single());
    desk.answers("fj-1", one("a"));
    desk.closes().does("lead-1", new PollCommand.Reopen(KEY));

    assertThat(desk.tries("fj-1", new PollCommand.GiveAnswer(KEY, one("a"), 1, null)))
        .isEqualTo("poll.round-over");
    assertThat(desk.tries("fj-1", new PollCommand.GiveAnswer(KEY, one("a"), 3, null)))
        .isEqualTo("poll.round-over");
    assertThat(desk.tries("fj-1", new PollCommand.GiveAnswer(KEY, one("b"), 2, null)))
        .isEqualTo("ok 1");
    assertThat(desk.tally()).isEqualTo("{a=0, b=1, c=0}");
    var poll = desk.polls.find(KEY).orElseThrow();
    assertThat(poll.round()).isEqualTo(2);
    assertThat(poll.former()).hasSize(1);
    assertThat(poll.former().getFirst().tally().counts()).containsEntry(new OptionKey("a"), 1);
  }

  @ParameterizedTest
  @CsvSource({
    // results, seen by all while open, after close, after publishing, outcome of publishing
    "LIVE,true,true,true,ok 0",
    "AFTER_CLOSE,false,true,true,ok 0",
    "RELEASED,false,false,true,ok 1",
    "HIDDEN,false,false,false,poll.results-hidden"
  })
  void showsResultsWhenThePlanSays(
      Results results, boolean open, boolean closed, boolean published, String outcome) {
    var desk = opened(PollDesk.single(By.PERSON, AnswersRule.FIRST, results));

    assertThat(PollTopicsTests.isForEveryone(desk, "poll/ready/results")).isEqualTo(open);
    assertThat(desk.tries("lead-1", new PollCommand.Publish(KEY))).isEqualTo("poll.still-open");
    desk.closes();
    assertThat(PollTopicsTests.isForEveryone(desk, "poll/ready/results")).isEqualTo(closed);
    assertThat(desk.tries("lead-1", new PollCommand.Publish(KEY))).isEqualTo(outcome);
    assertThat(PollTopicsTests.isForEveryone(desk, "poll/ready/results")).isEqualTo(published);
    assertThat(desk.document("").get("published")).isEqualTo(published);
    desk.does("lead-1", new PollCommand.Reopen(KEY));
    assertThat(PollTopicsTests.isForEveryone(desk, "poll/ready/results")).isEqualTo(open);
  }

  @Test
  void closesEverythingThatIsOpenWithTheSession() {
    var desk = opened(PollDesk.single());
    desk.answers("fj-1", one("a"));

    assertThat(desk.tries(null, new PollCommand.CloseAll())).isEqualTo("ok 1");
    assertThat(desk.tries(null, new PollCommand.CloseAll())).isEqualTo("ok 0");
    assertThat(desk.document("").get("state")).isEqualTo("closed");
    assertThat(desk.tally()).isEqualTo("{a=1, b=0, c=0}");
  }
}
