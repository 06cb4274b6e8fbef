package org.plenary.breakout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutEvent.Ending;
import org.plenary.breakout.BreakoutEvent.Step;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Decided;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;

/// Decides one command about breakouts.
record BreakoutDecision(Breakouts breakouts, Moment moment) {

  private static final int MOST_MINUTES = 120;
  private static final int LONGEST_MESSAGE = 1_000;

  Decided<BreakoutEvent> decide(BreakoutCommand command) {
    return switch (command) {
      case BreakoutCommand.Start start ->
          asLeader(() -> new RoundStart(breakouts, moment).decide(start));
      case BreakoutCommand.Prepare prepare ->
          asLeader(() -> new Preparing(breakouts, moment).decide(prepare));
      case BreakoutCommand.Extend(var minutes) ->
          asLeader(() -> inRound(round -> extend(round, minutes)));
      case BreakoutCommand.Message message ->
          asLeader(() -> inRound(round -> message(round, message)));
      case BreakoutCommand.Close _ ->
          asLeader(() -> inRound(round -> Decided.accepted(closed(round, Ending.BY_HAND))));
      case BreakoutCommand.Reopen reopen ->
          asLeader(() -> new RoundReopening(breakouts, moment).decide(reopen));
      case BreakoutCommand.CloseWithSession _ -> closeWithSession();
      case BreakoutCommand.AskHelp _ -> inRound(this::askHelp);
      case BreakoutCommand.EndHelp(var group) -> inRound(round -> endHelp(round, group));
      case BreakoutCommand.Move move -> asLeader(() -> inRound(round -> move(round, move)));
      case BreakoutCommand.Choose(var group) ->
          inRound(round -> new OwnSeat(round, moment).choose(group));
      case BreakoutCommand.Decline _ -> inRound(round -> new OwnSeat(round, moment).decline());
      case BreakoutCommand.Join _ -> inRound(round -> new OwnSeat(round, moment).join());
      case BreakoutCommand.PlaceRest _ ->
          asLeader(() -> inRound(round -> new PlacingRest(round, moment).decide()));
      case BreakoutCommand.GiveRole give ->
          inRound(round -> new GroupRoles(round, moment).decide(give));
      case BreakoutCommand.Seen(var message) ->
          inRound(round -> new MessageReading(round, moment).decide(message));
      case BreakoutCommand.DeadlineReached(var name, var setBy) ->
          inRound(round -> deadline(round, name, setBy));
    };
  }

  private Decided<BreakoutEvent> asLeader(Supplier<Decided<BreakoutEvent>> decision) {
    var actor = moment.actor();
    return actor == null || actor.role().leads()
        ? decision.get()
        : refused(BreakoutRefusals.FORBIDDEN);
  }

  private Decided<BreakoutEvent> inRound(Function<Round, Decided<BreakoutEvent>> decision) {
    var round = breakouts.on();
    return round == null ? refused(BreakoutRefusals.NONE_ON) : decision.apply(round);
  }

  private Decided<BreakoutEvent> closeWithSession() {
    var round = breakouts.on();
    return round == null ? nothing() : Decided.accepted(closed(round, Ending.SESSION));
  }

  private Decided<BreakoutEvent> extend(Round round, int minutes) {
    if (minutes == 0 || Math.abs((long) minutes) > MOST_MINUTES) {
      return refused(BreakoutRefusals.MINUTES_WRONG);
    }
    var deadline = round.deadline();
    if (deadline == null && minutes < 0) {
      return refused(BreakoutRefusals.NO_DEADLINE);
    }
    var former = deadline == null ? moment.now() : deadline.at();
    var end = former.plus(Duration.ofMinutes(minutes));
    return end.isAfter(moment.now())
        ? Decided.accepted(new BreakoutEvent.RoundExtended(round.definition().key(), minutes, end))
        : refused(BreakoutRefusals.DEADLINE_PAST);
  }

  private Decided<BreakoutEvent> message(Round round, BreakoutCommand.Message message) {
    var actor = moment.actor();
    var text = message.text().text();
    if (actor == null) {
      return refused(BreakoutRefusals.FORBIDDEN);
    }
    if (text == null || text.isBlank()) {
      return refused(BreakoutRefusals.TEXT_EMPTY);
    }
    if (text.codePointCount(0, text.length()) > LONGEST_MESSAGE) {
      return refused(BreakoutRefusals.TEXT_TOO_LONG);
    }
    if (!message.groups().stream().allMatch(round::has)) {
      return refused(BreakoutRefusals.UNKNOWN_GROUP);
    }
    var all = round.groups().stream().map(BreakoutDefinition.Group::key).toList();
    var groups = message.groups().isEmpty() ? all : message.groups().stream().distinct().toList();
    return Decided.accepted(new BreakoutEvent.GroupsMessaged(actor.id(), groups, message.text()));
  }

  private Decided<BreakoutEvent> askHelp(Round round) {
    var actor = moment.actor();
    var group = actor == null ? RoomKey.PLENARY : round.placeOf(actor.id());
    if (actor == null || group.equals(RoomKey.PLENARY)) {
      return refused(BreakoutRefusals.NOT_IN_GROUP);
    }
    return round.talk().calls().containsKey(group)
        ? nothing()
        : Decided.accepted(new BreakoutEvent.HelpAsked(group, actor.id()));
  }

  private Decided<BreakoutEvent> endHelp(Round round, @Nullable RoomKey wanted) {
    var actor = moment.actor();
    var own = actor == null ? RoomKey.PLENARY : round.placeOf(actor.id());
    var group = wanted == null ? own : wanted;
    if (actor != null && !actor.role().leads() && !group.equals(own)) {
      return refused(BreakoutRefusals.FORBIDDEN);
    }
    if (!round.has(group)) {
      return refused(
          wanted == null ? BreakoutRefusals.NOT_IN_GROUP : BreakoutRefusals.UNKNOWN_GROUP);
    }
    return round.talk().calls().containsKey(group)
        ? Decided.accepted(new BreakoutEvent.HelpEnded(group))
        : nothing();
  }

  private Decided<BreakoutEvent> move(Round round, BreakoutCommand.Move move) {
    if (!breakouts.hasRoom(move.room())) {
      return refused(BreakoutRefusals.UNKNOWN_GROUP);
    }
    var people = new ArrayList<Member>();
    for (var id : move.people().stream().distinct().toList()) {
      var member = moment.person(id);
      if (member.isEmpty()) {
        return refused(BreakoutRefusals.UNKNOWN_PERSON);
      }
      if (!round.placeOf(id).equals(move.room())) {
        people.add(member.get());
      }
    }
    return overfills(round, move.room(), people)
        ? refused(BreakoutRefusals.GROUP_FULL)
        : moved(round, people, move.room());
  }

  private boolean overfills(Round round, RoomKey room, List<Member> people) {
    var max = round.definition().groups().max();
    if (max == null || room.equals(RoomKey.PLENARY)) {
      return false;
    }
    var there =
        moment.people().stream()
            .filter(BreakoutDecision::participates)
            .filter(member -> round.placeOf(member.id()).equals(room))
            .count();
    return there + people.stream().filter(BreakoutDecision::participates).count() > max;
  }

  private static boolean participates(Member member) {
    return member.role() == Role.PARTICIPANT;
  }

  private Decided<BreakoutEvent> moved(Round round, List<Member> people, RoomKey room) {
    if (people.isEmpty()) {
      return nothing();
    }
    var steps = people.stream().map(m -> new Step(m.id(), round.placeOf(m.id()), room)).toList();
    var events = new ArrayList<BreakoutEvent>();
    events.add(new BreakoutEvent.PeopleMoved(steps));
    if (round.talk().calls().containsKey(room) && people.stream().anyMatch(m -> m.role().leads())) {
      events.add(new BreakoutEvent.HelpEnded(room));
    }
    return Decided.accepted(events);
  }

  private Decided<BreakoutEvent> deadline(Round round, String name, Seq setBy) {
    var deadline = round.deadline();
    if (deadline == null
        || !deadline.name().equals(name)
        || !deadline.setBy().equals(setBy)
        || moment.now().isBefore(deadline.at())) {
      return refused(BreakoutRefusals.DEADLINE_VOID);
    }
    return Decided.accepted(closed(round, Ending.DEADLINE));
  }

  private static BreakoutEvent closed(Round round, Ending ending) {
    return new BreakoutEvent.RoundClosed(round.definition().key(), round.members(), ending);
  }

  private static Decided<BreakoutEvent> nothing() {
    return Decided.accepted(List.of());
  }

  private static Decided<BreakoutEvent> refused(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
