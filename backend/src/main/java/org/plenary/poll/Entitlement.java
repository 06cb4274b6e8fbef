package org.plenary.poll;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.poll.Checked.Right;
import org.plenary.poll.Checked.Wrong;
import org.plenary.poll.PollDefinition.AnswersRule;
import org.plenary.poll.PollDefinition.By;
import org.plenary.rules.Delegation;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;

/// Who may answer a poll.
///
/// By person it is everyone who is a participant at the moment of answering, so that those who come
/// or are admitted later answer too. By delegation it is the seats as they were when the round was
/// opened, each through those of its people who are participants.
final class Entitlement {

  private Entitlement() {}

  /// Who may answer a poll that is opened now.
  static List<Voter> atOpening(PollDefinition definition, Moment moment) {
    return definition.by() == By.PERSON
        ? participants(moment).toList()
        : moment.delegations().stream()
            .filter(Delegation::seat)
            .<Voter>map(delegation -> new Voter.OfSeat(delegation.key()))
            .toList();
  }

  /// Who may answer an open poll now; whoever has answered stays in it.
  static List<Voter> now(PollState poll, Moment moment) {
    if (poll.byDelegation()) {
      return List.copyOf(poll.entitled());
    }
    var voters = new LinkedHashSet<Voter>(participants(moment).toList());
    poll.entitled().stream().filter(poll.stances()::containsKey).forEach(voters::add);
    return List.copyOf(voters);
  }

  private static Stream<Voter> participants(Moment moment) {
    return moment.people().stream()
        .filter(member -> member.role() == Role.PARTICIPANT)
        .map(member -> new Voter.OfPerson(member.id()));
  }

  /// For whom the actor answers.
  static Checked<Voter> voter(
      PollState poll, @Nullable Member actor, @Nullable Voter onBehalfOf, Moment moment) {
    if (onBehalfOf == null) {
      return actor == null ? new Wrong<>(PollRefusals.NOT_ENTITLED) : own(poll, actor);
    }
    if (actor == null || !actor.role().leads()) {
      return new Wrong<>(PollRefusals.FORBIDDEN);
    }
    return mayBeEnteredFor(poll, onBehalfOf, moment)
        ? new Right<>(onBehalfOf)
        : new Wrong<>(PollRefusals.NOT_ENTITLED);
  }

  private static boolean mayBeEnteredFor(PollState poll, Voter voter, Moment moment) {
    return switch (voter) {
      case Voter.OfPerson(var person) ->
          !poll.byDelegation()
              && moment.person(person).filter(m -> m.role() == Role.PARTICIPANT).isPresent();
      case Voter.OfSeat _ -> poll.byDelegation() && poll.entitled().contains(voter);
    };
  }

  private static Checked<Voter> own(PollState poll, Member member) {
    var refusal = refusal(poll, member);
    if (refusal.isPresent()) {
      return new Wrong<>(refusal.get());
    }
    return voterOf(poll, member)
        .<Checked<Voter>>map(Right::new)
        .orElseGet(() -> new Wrong<>(PollRefusals.NOT_ENTITLED));
  }

  /// The voter as whom this person answers, or whose answer is theirs too.
  static Optional<Voter> voterOf(PollState poll, Member member) {
    if (!poll.byDelegation()) {
      return Optional.of(new Voter.OfPerson(member.id()));
    }
    return Optional.ofNullable(member.delegation()).map(Voter.OfSeat::new);
  }

  /// Why this person may not answer the open poll now; empty when they may.
  static Optional<Refusal> refusal(PollState poll, Member member) {
    var voter = voterOf(poll, member);
    if (member.role() != Role.PARTICIPANT || voter.isEmpty()) {
      return Optional.of(PollRefusals.NOT_ENTITLED);
    }
    return poll.byDelegation() ? refusal(poll, member, voter.get()) : Optional.empty();
  }

  private static Optional<Refusal> refusal(PollState poll, Member member, Voter seat) {
    if (!poll.entitled().contains(seat)) {
      return Optional.of(PollRefusals.NOT_ENTITLED);
    }
    if (member.head() || poll.definition().answers() == AnswersRule.MAJORITY) {
      return Optional.empty();
    }
    if (poll.definition().answers() == AnswersRule.HEAD) {
      return Optional.of(PollRefusals.HEAD_ANSWERS);
    }
    var byOther = poll.outcome(seat).filter(given -> !given.by().equals(member.id()));
    return byOther.map(_ -> PollRefusals.ANSWERED_BY_OTHER);
  }
}
