package org.plenary.breakout;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;

/// Decides whether a round that was closed goes on: a new one like it, with the same people in the
/// same groups.
record RoundReopening(Breakouts breakouts, Moment moment) {

  private static final int MOST_MINUTES = 120;

  Decided<BreakoutEvent> decide(BreakoutCommand.Reopen command) {
    if (breakouts.on() != null) {
      return refused(BreakoutRefusals.ALREADY_ON);
    }
    if (!moment.live()) {
      return refused(BreakoutRefusals.NOT_LIVE);
    }
    return breakouts
        .ended()
        .find(command.breakout())
        .map(ended -> reopen(ended, command.minutes()))
        .orElseGet(() -> refused(BreakoutRefusals.NONE_ENDED));
  }

  private Decided<BreakoutEvent> reopen(Breakouts.Ended ended, @Nullable Integer minutes) {
    if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
      return refused(BreakoutRefusals.MINUTES_WRONG);
    }
    var left = left(ended);
    if (minutes == null && left.filter(time -> !time.isPositive()).isPresent()) {
      return refused(BreakoutRefusals.NO_TIME_LEFT);
    }
    var round = ended.round();
    var event =
        new BreakoutEvent.RoundStarted(
            round.definition(),
            round.groups(),
            new Assignment(stillHere(round.members()), round.byHand()),
            end(minutes, left),
            null,
            true,
            null);
    return new Decided.Accepted<>(List.of(event), breakouts.startResult(event, moment));
  }

  private @Nullable Instant end(@Nullable Integer minutes, Optional<Duration> left) {
    var time = minutes == null ? left : Optional.of(Duration.ofMinutes(minutes));
    return time.map(moment.now()::plus).orElse(null);
  }

  /// Empty where the round had no deadline.
  private static Optional<Duration> left(Breakouts.Ended ended) {
    var deadline = ended.round().deadline();
    return deadline == null
        ? Optional.empty()
        : Optional.of(Duration.between(ended.at(), deadline.at()));
  }

  /// Without those who left the workshop since.
  private Map<RoomKey, List<PersonId>> stillHere(Map<RoomKey, List<PersonId>> members) {
    var here = new LinkedHashMap<RoomKey, List<PersonId>>();
    members.forEach((group, people) ->
        here.put(
            group, people.stream().filter(person -> moment.person(person).isPresent()).toList()));
    return here;
  }

  private static Decided<BreakoutEvent> refused(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
