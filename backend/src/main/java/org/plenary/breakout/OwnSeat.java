package org.plenary.breakout;

import java.util.ArrayList;
import java.util.List;
import org.plenary.breakout.BreakoutEvent.Step;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;

/// Decides where participants go by themselves: nobody but the sender moves.
record OwnSeat(Round round, Moment moment) {

  Decided<BreakoutEvent> choose(RoomKey group) {
    var actor = moment.actor();
    if (actor == null || actor.role() != Role.PARTICIPANT) {
      return refused(BreakoutRefusals.ROLE_FORBIDDEN);
    }
    if (!round.isChosen()) {
      return refused(BreakoutRefusals.NOT_CHOSEN_HERE);
    }
    if (!round.has(group)) {
      return refused(BreakoutRefusals.UNKNOWN_GROUP);
    }
    if (round.placeOf(actor.id()).equals(group)) {
      return Decided.accepted(List.of());
    }
    return new FreeSeats(round, moment).isFull(group)
        ? refused(BreakoutRefusals.CHOSEN_FULL)
        : Decided.accepted(to(actor, group));
  }

  Decided<BreakoutEvent> decline() {
    var actor = moment.actor();
    if (actor == null || actor.role() != Role.PARTICIPANT) {
      return refused(BreakoutRefusals.ROLE_FORBIDDEN);
    }
    if (round.seating().hasDeclined(actor.id())) {
      return Decided.accepted(List.of());
    }
    var events = new ArrayList<BreakoutEvent>();
    if (isInGroup(actor)) {
      events.add(to(actor, RoomKey.PLENARY));
    }
    events.add(new BreakoutEvent.Declined(actor.id()));
    return Decided.accepted(events);
  }

  Decided<BreakoutEvent> join() {
    var actor = moment.actor();
    if (actor == null || actor.role() != Role.PARTICIPANT) {
      return refused(BreakoutRefusals.ROLE_FORBIDDEN);
    }
    if (isInGroup(actor)) {
      return Decided.accepted(List.of());
    }
    return new FreeSeats(round, moment)
        .seatFor(actor)
        .<Decided<BreakoutEvent>>map(group -> Decided.accepted(to(actor, group)))
        .orElseGet(() -> refused(BreakoutRefusals.ALL_FULL));
  }

  private boolean isInGroup(Member actor) {
    return !round.placeOf(actor.id()).equals(RoomKey.PLENARY);
  }

  private BreakoutEvent to(Member actor, RoomKey room) {
    return new BreakoutEvent.PeopleMoved(
        List.of(new Step(actor.id(), round.placeOf(actor.id()), room)));
  }

  private static Decided<BreakoutEvent> refused(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
