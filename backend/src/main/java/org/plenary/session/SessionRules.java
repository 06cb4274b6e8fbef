package org.plenary.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.breakout.Assignment;
import org.plenary.breakout.BreakoutCommand;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.poll.PollCommand;
import org.plenary.poll.PollDefinition;
import org.plenary.poll.Voter;
import org.plenary.rules.Decided;
import org.plenary.rules.Refusal;
import org.plenary.rules.Word;
import org.plenary.worksheet.SheetEvent;
import org.plenary.worksheet.Worksheets;

/// What a session answers to a command: who may, in which state, and which feature decides.
final class SessionRules {

  private static final int LONGEST_MESSAGE = 1000;

  private SessionRules() {}

  /// @param proposal the groups that a solver found for the breakout of this command, if it is one
  static Decided<SessionEvent> decide(
      SessionCommand command, Optional<Planned> proposal, StateMoment moment) {
    var state = moment.state();
    var actor = moment.actor();
    if (actor == null || isWaiting(state, actor.id()) || !Rights.allow(actor.role(), command)) {
      return refuse(Refusals.FORBIDDEN);
    }
    return switch (command) {
      case SessionCommand.Open _ -> Conduct.open(state);
      case SessionCommand.Start _ -> Conduct.start(state);
      case SessionCommand.Pause _ -> Conduct.pause(state);
      case SessionCommand.Resume _ -> Conduct.resume(state);
      case SessionCommand.Close _ -> Conduct.close(state, moment);
      case SessionCommand.Reopen _ -> Conduct.reopen(state, moment.now());
      case SessionCommand.StartItem(var item) -> Conduct.startItem(state, item, moment);
      case SessionCommand.OpenPoll(var poll) -> openPoll(poll, moment);
      case SessionCommand.ClosePoll(var poll) -> poll(new PollCommand.Close(poll), moment);
      case SessionCommand.PublishPoll(var poll) -> poll(new PollCommand.Publish(poll), moment);
      case SessionCommand.ReopenPoll(var poll) -> poll(new PollCommand.Reopen(poll), moment);
      case SessionCommand.AnswerPoll answer -> answer(answer, moment);
      case SessionCommand.StartBreakout start -> startBreakout(start, proposal, moment);
      case SessionCommand.PrepareBreakout prepare -> PreparationRules.decide(prepare, moment);
      case SessionCommand.ExtendBreakout(int minutes) ->
          breakout(new BreakoutCommand.Extend(minutes), moment);
      case SessionCommand.MessageGroups message -> message(message, actor.id(), moment);
      case SessionCommand.CloseBreakout _ -> breakout(new BreakoutCommand.Close(), moment);
      case SessionCommand.ReopenBreakout(var breakout, var minutes) ->
          breakout(new BreakoutCommand.Reopen(breakout, minutes), moment);
      case SessionCommand.AskHelp _ -> breakout(new BreakoutCommand.AskHelp(), moment);
      case SessionCommand.EndHelp(var group) ->
          breakout(new BreakoutCommand.EndHelp(group), moment);
      case SessionCommand.ChooseGroup(var group) ->
          breakout(new BreakoutCommand.Choose(group), moment);
      case SessionCommand.Decline _ -> breakout(new BreakoutCommand.Decline(), moment);
      case SessionCommand.JoinGroup _ -> breakout(new BreakoutCommand.Join(), moment);
      case SessionCommand.PlaceRest _ -> breakout(new BreakoutCommand.PlaceRest(), moment);
      case SessionCommand.GiveGroupRole give -> role(give, moment);
      case SessionCommand.SeeMessage(var key) -> breakout(new BreakoutCommand.Seen(key), moment);
      case SessionCommand.MovePeople(var people, var room) -> move(people, room, moment);
      case SessionCommand.OfSheets(var sheets) -> SheetRules.decide(sheets, moment);
      case SessionCommand.CheckIn checkIn -> PresenceRules.checkIn(state, checkIn, moment);
      case SessionCommand.CheckOut(var person) -> PresenceRules.checkOut(state, person);
      case SessionCommand.Correct correct -> PresenceRules.correct(state, correct, moment);
      case SessionCommand.OfRegister _ ->
          throw new IllegalStateException("decided with the register, by the lane");
    };
  }

  /// What the system orders is never refused: either it changes something or it is true already.
  static Decided<SessionEvent> decide(SystemOrder order, StateMoment moment) {
    var state = moment.state();
    return switch (order) {
      case SystemOrder.Arrive arrive -> PresenceRules.arrive(state, arrive, moment);
      case SystemOrder.Leave leave -> PresenceRules.leave(state, leave, moment);
      case SystemOrder.Lose lose -> PresenceRules.lose(state, lose, moment);
      case SystemOrder.DeadlineReached(var name, var _) when name.equals(Deadlines.UNLED) ->
          Deadlines.unledReached(state, moment.now());
      case SystemOrder.DeadlineReached(var name, var setBy) ->
          SheetRules.withRounds(
              state.breakouts().decide(new BreakoutCommand.DeadlineReached(name, setBy), moment),
              moment);
    };
  }

  static Optional<PollDefinition> poll(SessionState state, PollKey key) {
    return state.roster().programme().polls().stream()
        .filter(poll -> poll.key().equals(key))
        .findFirst();
  }

  static Optional<BreakoutDefinition> breakout(SessionState state, BreakoutKey key) {
    return state.roster().programme().breakouts().stream()
        .filter(breakout -> breakout.key().equals(key))
        .findFirst();
  }

  private static Decided<SessionEvent> openPoll(PollKey key, StateMoment moment) {
    return poll(moment.state(), key)
        .map(definition -> poll(new PollCommand.Open(definition), moment))
        .orElseGet(() -> refuse(Refusals.NO_SUCH_POLL));
  }

  private static Decided<SessionEvent> answer(
      SessionCommand.AnswerPoll command, StateMoment moment) {
    var state = moment.state();
    var onBehalfOf = command.onBehalfOf();
    Voter voter = null;
    if (onBehalfOf != null) {
      var found = voter(onBehalfOf, state, command.poll());
      if (found.isEmpty()) {
        return refuse(Refusals.NO_SUCH_PERSON);
      }
      voter = found.get();
    }
    return poll(
        new PollCommand.GiveAnswer(command.poll(), command.answer(), command.round(), voter),
        moment);
  }

  private static Optional<Voter> voter(String key, SessionState state, PollKey pollKey) {
    var byDelegation =
        poll(state, pollKey).filter(poll -> poll.by() == PollDefinition.By.DELEGATION).isPresent();
    if (byDelegation) {
      return DelegationKey.parse(key)
          .flatMap(state.roster()::delegation)
          .map(delegation -> new Voter.OfSeat(delegation.key()));
    }
    return PersonKey.parse(key)
        .flatMap(state.roster()::person)
        .map(person -> new Voter.OfPerson(person.id()));
  }

  private static Decided<SessionEvent> poll(PollCommand command, StateMoment moment) {
    if (!moment.live()) {
      return refuse(Conduct.notLive(moment.state()));
    }
    return moment.state().polls().decide(command, moment).map(SessionEvent.OfPoll::new);
  }

  private static Decided<SessionEvent> startBreakout(
      SessionCommand.StartBreakout command, Optional<Planned> proposal, StateMoment moment) {
    var definition = breakout(moment.state(), command.breakout());
    if (definition.isEmpty()) {
      return refuse(Refusals.NO_SUCH_BREAKOUT);
    }
    var groups = command.groups();
    if (groups != null
        && groups.values().stream()
            .flatMap(List::stream)
            .anyMatch(key -> moment.state().roster().person(key).isEmpty())) {
      return refuse(Refusals.NO_SUCH_PERSON);
    }
    var planned = proposal.orElseGet(() -> asSaid(command, moment.state().roster()));
    return breakout(
        new BreakoutCommand.Start(
            definition.get(),
            planned.assignment(),
            groups == null && command.like() == null,
            planned.elsewhere()),
        moment);
  }

  private static Planned asSaid(SessionCommand.StartBreakout command, Roster roster) {
    var groups = command.groups();
    return groups == null
        ? Planned.of(new Assignment(Map.of(), false))
        : Planned.of(
            new Assignment(
                PreparationRules.groups(groups, roster).orElseGet(Map::of), !command.place()));
  }

  /// What the sender of a command is told, as it follows from the events of its entry.
  static Map<String, Object> result(List<SessionEvent> events, Seq seq, StateMoment moment) {
    for (var event : events) {
      if (event instanceof SessionEvent.OfBreakout(BreakoutEvent.RoundStarted started)) {
        return moment.state().breakouts().startResult(started, moment);
      }
      if (event instanceof SessionEvent.OfBreakout(BreakoutEvent.PeoplePlaced placed)) {
        return placed.result();
      }
      if (event instanceof SessionEvent.OfSheet(SheetEvent.Edited edited)) {
        return Worksheets.result(edited, seq, new SheetSetting(moment.state()));
      }
    }
    return Map.of();
  }

  private static Decided<SessionEvent> message(
      SessionCommand.MessageGroups command, PersonId author, StateMoment moment) {
    var text = command.text().strip();
    if (text.isEmpty() || text.length() > LONGEST_MESSAGE) {
      return refuse(Refusals.TEXT_LENGTH);
    }
    return breakout(
        new BreakoutCommand.Message(
            new Word(author, text), command.groups() == null ? List.of() : command.groups()),
        moment);
  }

  private static Decided<SessionEvent> role(
      SessionCommand.GiveGroupRole command, StateMoment moment) {
    var key = command.person();
    var person = key == null ? Optional.<Register.RegisteredPerson>empty() : known(key, moment);
    return key != null && person.isEmpty()
        ? refuse(Refusals.NO_SUCH_PERSON)
        : breakout(
            new BreakoutCommand.GiveRole(
                command.role(),
                person.map(Register.RegisteredPerson::id).orElse(null),
                command.group()),
            moment);
  }

  /// A person who is admitted.
  private static Optional<Register.RegisteredPerson> known(PersonKey key, StateMoment moment) {
    return moment.state().roster().person(key).filter(person -> !person.waiting());
  }

  private static Decided<SessionEvent> move(
      List<PersonKey> keys, RoomKey room, StateMoment moment) {
    var actor = moment.actor();
    var people = new ArrayList<PersonId>();
    for (var key : keys) {
      var person = known(key, moment);
      if (person.isEmpty()) {
        return refuse(Refusals.NO_SUCH_PERSON);
      }
      people.add(person.get().id());
    }
    if (actor == null || !actor.role().leads()) {
      return refuse(Refusals.MOVE_NOT_ALLOWED);
    }
    return breakout(new BreakoutCommand.Move(people, room), moment);
  }

  private static Decided<SessionEvent> breakout(BreakoutCommand command, StateMoment moment) {
    if (!moment.live()) {
      return refuse(Conduct.notLive(moment.state()));
    }
    return SheetRules.withRounds(moment.state().breakouts().decide(command, moment), moment);
  }

  private static boolean isWaiting(SessionState state, PersonId person) {
    return state.roster().person(person).map(Register.RegisteredPerson::waiting).orElse(true);
  }

  private static Decided<SessionEvent> refuse(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
