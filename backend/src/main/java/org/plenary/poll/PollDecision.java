package org.plenary.poll;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.poll.Checked.Right;
import org.plenary.poll.Checked.Wrong;
import org.plenary.poll.PollDefinition.Results;
import org.plenary.rules.Decided;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;

/// Decides one command about polls.
record PollDecision(Polls polls, Moment moment) {

  Decided<PollEvent> decide(PollCommand command) {
    return switch (command) {
      case PollCommand.Open(var definition) -> asLeader(() -> open(definition));
      case PollCommand.Close(var key) ->
          asLeader(() -> polls.find(key).map(this::close).orElseGet(this::notOpen));
      case PollCommand.Publish(var key) ->
          asLeader(() -> polls.find(key).map(this::publish).orElseGet(this::notOpen));
      case PollCommand.Reopen(var key) ->
          asLeader(() -> polls.find(key).map(this::reopen).orElseGet(this::notOpen));
      case PollCommand.GiveAnswer answer ->
          polls.find(answer.poll()).map(poll -> answer(poll, answer)).orElseGet(this::notOpen);
      case PollCommand.CloseAll _ ->
          Decided.accepted(
              polls.all().stream().filter(PollState::isOpen).map(this::closing).toList());
    };
  }

  private Decided<PollEvent> asLeader(Supplier<Decided<PollEvent>> decision) {
    var actor = moment.actor();
    return actor == null || actor.role().leads() ? decision.get() : refused(PollRefusals.FORBIDDEN);
  }

  private Decided<PollEvent> open(PollDefinition definition) {
    var unavailable = Polls.unavailable(definition);
    if (unavailable.isPresent()) {
      return refused(unavailable.get());
    }
    var known = polls.find(definition.key());
    if (known.isPresent()) {
      return known.get().isOpen() ? nothing() : refused(PollRefusals.WAS_CLOSED);
    }
    return ask(definition, 1);
  }

  private Decided<PollEvent> reopen(PollState poll) {
    return poll.isOpen() ? nothing() : ask(poll.definition(), poll.round() + 1);
  }

  private Decided<PollEvent> ask(PollDefinition definition, int round) {
    if (!moment.live()) {
      return refused(PollRefusals.NOT_LIVE);
    }
    return Decided.accepted(
        new PollEvent.Opened(definition, round, Entitlement.atOpening(definition, moment)));
  }

  private Decided<PollEvent> close(PollState poll) {
    return poll.isOpen() ? Decided.accepted(closing(poll)) : nothing();
  }

  private PollEvent closing(PollState poll) {
    return new PollEvent.Closed(
        poll.definition().key(), poll.round(), poll.tally(), Entitlement.now(poll, moment));
  }

  private Decided<PollEvent> publish(PollState poll) {
    if (poll.isOpen()) {
      return refused(PollRefusals.STILL_OPEN);
    }
    if (poll.definition().results() == Results.HIDDEN) {
      return refused(PollRefusals.RESULTS_HIDDEN);
    }
    return poll.published()
        ? nothing()
        : Decided.accepted(new PollEvent.Published(poll.definition().key(), poll.round()));
  }

  private Decided<PollEvent> answer(PollState poll, PollCommand.GiveAnswer command) {
    var refusal = tooLate(poll, command.round());
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    return switch (Entitlement.voter(poll, moment.actor(), command.onBehalfOf(), moment)) {
      case Wrong<Voter>(var why) -> refused(why);
      case Right<Voter>(var voter) ->
          switch (AnswerCheck.check(poll.definition(), command.answer())) {
            case Wrong<Answer>(var why) -> refused(why);
            case Right<Answer>(var answer) ->
                answered(poll, voter, answer, command.onBehalfOf() != null);
          };
    };
  }

  private Optional<Refusal> tooLate(PollState poll, @Nullable Integer round) {
    if (!moment.live()) {
      return Optional.of(PollRefusals.NOT_LIVE);
    }
    if (!poll.isOpen()) {
      return Optional.of(PollRefusals.CLOSED);
    }
    return round != null && round != poll.round()
        ? Optional.of(PollRefusals.ROUND_OVER)
        : Optional.empty();
  }

  private Decided<PollEvent> answered(PollState poll, Voter voter, Answer answer, boolean entered) {
    var actor = moment.actor();
    if (actor == null) {
      return refused(PollRefusals.NOT_ENTITLED);
    }
    var event =
        new PollEvent.Answered(
            poll.definition().key(),
            poll.round(),
            voter,
            actor.id(),
            answer,
            !entered && actor.head(),
            entered);
    return changesNothing(poll, event) ? nothing() : Decided.accepted(event);
  }

  private static boolean changesNothing(PollState poll, PollEvent.Answered event) {
    return poll.stances().getOrDefault(event.voter(), Stance.NONE).voices().stream()
        .anyMatch(voice ->
            voice.by().equals(event.by())
                && voice.entered() == event.entered()
                && voice.head() == event.head()
                && voice.answer().equals(event.answer()));
  }

  private Decided<PollEvent> notOpen() {
    return refused(PollRefusals.NOT_OPEN);
  }

  private static Decided<PollEvent> nothing() {
    return Decided.accepted(List.of());
  }

  private static Decided<PollEvent> refused(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
