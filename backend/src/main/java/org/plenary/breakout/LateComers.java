package org.plenary.breakout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.breakout.BreakoutEvent.Step;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Role;

/// Places people who arrive while a round is on.
final class LateComers {

  private LateComers() {}

  static Optional<BreakoutEvent> place(Round round, Member member, Moment moment) {
    if (round.byHand()
        || member.role() != Role.PARTICIPANT
        || round.places().containsKey(member.id())) {
      return Optional.empty();
    }
    var fit = new Fit(round.definition(), new Traits(moment.delegations()));
    return fit.groupFor(member, groups(round, moment))
        .map(group ->
            new BreakoutEvent.PeopleMoved(List.of(new Step(member.id(), RoomKey.PLENARY, group))));
  }

  private static Map<RoomKey, List<Member>> groups(Round round, Moment moment) {
    var groups = new LinkedHashMap<RoomKey, List<Member>>();
    round.groups().forEach(group -> groups.put(group.key(), new ArrayList<>()));
    for (var member : moment.people()) {
      var group = groups.get(round.placeOf(member.id()));
      if (group != null) {
        group.add(member);
      }
    }
    return groups;
  }
}
