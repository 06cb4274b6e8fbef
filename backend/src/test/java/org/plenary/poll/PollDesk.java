package org.plenary.poll;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.Seq;
import org.plenary.poll.PollDefinition.AnswersRule;
import org.plenary.poll.PollDefinition.By;
import org.plenary.poll.PollDefinition.Results;
import org.plenary.rules.Decided;
import org.plenary.rules.Scene;
import org.plenary.rules.Text;
import org.plenary.topics.Document;
import org.plenary.topics.Topic;

/// Runs polls in a scene, one command after the other.
final class PollDesk {

  static final PollKey KEY = new PollKey("ready");

  Polls polls = Polls.NONE;
  Scene scene = Scene.meeting();

  static PollDefinition single(By by, AnswersRule answers, Results results) {
    return definition("single", by, answers, results, null, List.of("a", "b", "c"));
  }

  static PollDefinition single() {
    return single(By.PERSON, AnswersRule.FIRST, Results.AFTER_CLOSE);
  }

  static PollDefinition multi(@Nullable Integer maxChoices) {
    return definition(
        "multi",
        By.PERSON,
        AnswersRule.FIRST,
        Results.LIVE,
        maxChoices,
        List.of("a", "b", "c", "d"));
  }

  static PollDefinition scale() {
    return definition("scale", By.PERSON, AnswersRule.FIRST, Results.LIVE, null, List.of());
  }

  static PollDefinition definition(
      String type,
      By by,
      AnswersRule answers,
      Results results,
      @Nullable Integer maxChoices,
      List<String> options) {
    return new PollDefinition(
        KEY,
        0,
        Text.of("en", "Ready?"),
        null,
        type,
        options.stream()
            .map(o -> new PollDefinition.Option(new OptionKey(o), Text.of("en", o)))
            .toList(),
        type.equals("scale") ? 1L : null,
        type.equals("scale") ? 5L : null,
        maxChoices,
        by,
        answers,
        results,
        false,
        false);
  }

  static PollDefinition secretive(boolean anonymous, boolean secret) {
    var open = single();
    return new PollDefinition(
        open.key(),
        open.rank(),
        open.question(),
        open.item(),
        open.type(),
        open.options(),
        open.min(),
        open.max(),
        open.maxChoices(),
        open.by(),
        open.answers(),
        open.results(),
        anonymous,
        secret);
  }

  static Answer one(String option) {
    return new Answer.One(new OptionKey(option));
  }

  static Answer many(String... options) {
    return new Answer.Many(Stream.of(options).map(OptionKey::new).toList());
  }

  static Voter seat(String key) {
    return new Voter.OfSeat(new DelegationKey(key));
  }

  static Voter person(String key) {
    return new Voter.OfPerson(Scene.id(key));
  }

  static PollDesk opened(PollDefinition definition) {
    var desk = new PollDesk();
    desk.does("lead-1", new PollCommand.Open(definition));
    return desk;
  }

  /// The code of the refusal, or `ok` with the number of events.
  String tries(@Nullable String actor, PollCommand command) {
    return switch (polls.decide(command, scene.by(actor))) {
      case Decided.Accepted<PollEvent>(var events, _) -> {
        for (var event : events) {
          polls = polls.apply(event, scene.now(), scene.seq());
        }
        scene = scene.at(scene.now().plusSeconds(1), new Seq(scene.seq().value() + 1));
        yield "ok " + events.size();
      }
      case Decided.Refused<PollEvent>(var refusal) -> refusal.code();
    };
  }

  PollDesk does(@Nullable String actor, PollCommand command) {
    var outcome = tries(actor, command);
    if (!outcome.startsWith("ok")) {
      throw new AssertionError(outcome);
    }
    return this;
  }

  String answers(String actor, Answer answer) {
    return tries(actor, new PollCommand.GiveAnswer(KEY, answer, null, null));
  }

  String enters(String actor, Voter voter, Answer answer) {
    return tries(actor, new PollCommand.GiveAnswer(KEY, answer, null, voter));
  }

  PollDesk closes() {
    return does("lead-1", new PollCommand.Close(KEY));
  }

  Document document(String topic) {
    return polls.render(new Topic("poll/ready" + topic), scene);
  }

  /// What a person sees of the poll among their own.
  @Nullable Object mine(String key) {
    return polls.mine(scene.member(key), scene).get("ready");
  }

  String tally() {
    return String.valueOf(document("/results").get("tally"));
  }
}
