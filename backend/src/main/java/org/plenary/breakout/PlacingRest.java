package org.plenary.breakout;

import java.util.List;
import java.util.Map;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;

/// Decides who of those present without a group gets which, in the order of the plan.
record PlacingRest(Round round, Moment moment) {

  Decided<BreakoutEvent> decide() {
    var people = moment.people().stream().filter(this::isWithout).toList();
    var steps = new FreeSeats(round, moment).seat(people);
    return new Decided.Accepted<>(
        steps.isEmpty() ? List.of() : List.of(new BreakoutEvent.PeoplePlaced(steps)),
        result(steps.size()));
  }

  /// What the sender is told.
  static Map<String, Object> result(int placed) {
    return Map.of("placed", placed);
  }

  private boolean isWithout(Member member) {
    return Grouping.isPlaced(member)
        && round.placeOf(member.id()).equals(RoomKey.PLENARY)
        && !round.seating().hasDeclined(member.id());
  }
}
