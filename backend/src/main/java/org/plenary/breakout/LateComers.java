package org.plenary.breakout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.breakout.BreakoutEvent.Step;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Role;

/// Places people who arrive or become participants while a round is on, and takes those away who
/// are not of the workshop any more.
final class LateComers {

  private LateComers() {}

  static Optional<BreakoutEvent> place(Round round, Member member, Moment moment) {
    return moved(seated(round, List.of(member), moment));
  }

  /// @param changed people who came into the workshop, left it or have another role
  static Optional<BreakoutEvent> changed(Round round, Collection<PersonId> changed, Moment moment) {
    var inside =
        moment.people().stream().collect(Collectors.toMap(Member::id, Function.identity()));
    var steps = new ArrayList<Step>();
    for (var person : changed) {
      var room = round.placeOf(person);
      if (!inside.containsKey(person) && !room.equals(RoomKey.PLENARY)) {
        steps.add(new Step(person, room, RoomKey.PLENARY));
      }
    }
    var present =
        changed.stream()
            .filter(inside::containsKey)
            .map(inside::get)
            .filter(Member::present)
            .toList();
    steps.addAll(seated(round, present, moment));
    return moved(steps);
  }

  private static List<Step> seated(Round round, List<Member> people, Moment moment) {
    var newcomers = people.stream().filter(member -> isNew(round, member)).toList();
    return newcomers.isEmpty() ? List.of() : new FreeSeats(round, moment).seat(newcomers);
  }

  private static boolean isNew(Round round, Member member) {
    return member.role() == Role.PARTICIPANT
        && round.seating().place(member.id()).isEmpty()
        && (!round.byHand() || round.seating().seats().containsKey(member.id()));
  }

  private static Optional<BreakoutEvent> moved(List<Step> steps) {
    return steps.isEmpty() ? Optional.empty() : Optional.of(new BreakoutEvent.PeopleMoved(steps));
  }
}
