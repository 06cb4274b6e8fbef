package org.plenary.poll;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.ids.PersonId;
import org.plenary.persistent.PersistentMap;
import org.plenary.poll.PollDefinition.AnswersRule;
import org.plenary.poll.PollDefinition.By;
import org.plenary.poll.PollDefinition.Results;

/// A poll that was opened at least once.
///
/// @param definition the question as it was asked
/// @param round the newest round, from 1
/// @param openedAt when that round began
/// @param entitled who may answer, or could until it closed
/// @param stances what they answered
/// @param givers for whom each person gave an answer in this round, even if another replaced it
/// @param stage whether the round is on
/// @param released whether the results of this round were published by a leader
/// @param former the rounds before this one, oldest first
public record PollState(
    PollDefinition definition,
    int round,
    Instant openedAt,
    Set<Voter> entitled,
    PersistentMap<Voter, Stance> stances,
    PersistentMap<PersonId, Set<Voter>> givers,
    Stage stage,
    boolean released,
    List<FormerRound> former) {

  /// Whether a round takes answers.
  public sealed interface Stage {

    /// It does.
    record On() implements Stage {}

    /// It ended.
    record Over(Instant at, Tally tally) implements Stage {}
  }

  /// A round that was followed by another.
  public record FormerRound(int round, Instant openedAt, Instant closedAt, Tally tally) {}

  static PollState opened(PollEvent.Opened event, Instant at, List<FormerRound> former) {
    return new PollState(
        event.definition(),
        event.round(),
        at,
        new LinkedHashSet<>(event.entitled()),
        PersistentMap.empty(),
        PersistentMap.empty(),
        new Stage.On(),
        false,
        former);
  }

  public boolean isOpen() {
    return stage instanceof Stage.On;
  }

  /// Whether everyone may see the results now.
  public boolean published() {
    return switch (definition.results()) {
      case LIVE -> true;
      case AFTER_CLOSE -> !isOpen();
      case RELEASED -> released;
      case HIDDEN -> false;
    };
  }

  /// Whether leaders may publish the results now and did not yet.
  public boolean publishable() {
    return definition.results() == Results.RELEASED && !isOpen() && !released;
  }

  /// What the answers add up to so far, or did when the round closed.
  public Tally tally() {
    return switch (stage) {
      case Stage.On _ -> Counting.count(definition, stances.values());
      case Stage.Over(_, var tally) -> tally;
    };
  }

  boolean byDelegation() {
    return definition.by() == By.DELEGATION;
  }

  Optional<Given> outcome(Voter voter) {
    return stances.find(voter).flatMap(Stance::outcome);
  }

  /// All rounds that are over, this one included if it is.
  List<FormerRound> rounds() {
    return switch (stage) {
      case Stage.On _ -> former;
      case Stage.Over(var at, var tally) ->
          Stream.concat(former.stream(), Stream.of(new FormerRound(round, openedAt, at, tally)))
              .toList();
    };
  }

  PollState answered(PollEvent.Answered event, Instant at) {
    var given = new Given(event.by(), event.answer(), at, event.head(), event.entered());
    var alone = !byDelegation() || definition.answers() != AnswersRule.MAJORITY;
    var stance =
        alone ? Stance.of(given) : stances.getOrDefault(event.voter(), Stance.NONE).with(given);
    return new PollState(
        definition,
        round,
        openedAt,
        with(entitled, event.voter()),
        stances.put(event.voter(), stance),
        givers.put(event.by(), with(givers.getOrDefault(event.by(), Set.of()), event.voter())),
        stage,
        released,
        former);
  }

  private static Set<Voter> with(Set<Voter> voters, Voter voter) {
    if (voters.contains(voter)) {
      return voters;
    }
    var more = new LinkedHashSet<>(voters);
    more.add(voter);
    return more;
  }

  /// Those for whom an answer of this person stands in this round.
  Stream<Voter> answeredBy(PersonId person) {
    return givers.getOrDefault(person, Set.of()).stream()
        .filter(voter -> stances.getOrDefault(voter, Stance.NONE).isOf(person));
  }

  PollState entitling(List<Voter> voters) {
    return new PollState(
        definition,
        round,
        openedAt,
        new LinkedHashSet<>(voters),
        stances,
        givers,
        stage,
        released,
        former);
  }

  PollState closed(PollEvent.Closed event, Instant at) {
    return new PollState(
        definition,
        round,
        openedAt,
        new LinkedHashSet<>(event.entitled()),
        stances,
        givers,
        new Stage.Over(at, event.tally()),
        released,
        former);
  }

  PollState releasing() {
    return new PollState(
        definition, round, openedAt, entitled, stances, givers, stage, true, former);
  }
}
