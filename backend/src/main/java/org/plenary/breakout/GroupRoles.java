package org.plenary.breakout;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;

/// Decides who is what in a group: leaders say it for each, participants for their own.
record GroupRoles(Round round, Moment moment) {

  Decided<BreakoutEvent> decide(BreakoutCommand.GiveRole give) {
    var actor = moment.actor();
    if (actor == null || !mayGive(actor, give.group())) {
      return refused(BreakoutRefusals.ROLE_FORBIDDEN);
    }
    var group = give.group() == null ? round.placeOf(actor.id()) : give.group();
    if (!round.has(group)) {
      return refused(
          give.group() == null ? BreakoutRefusals.NOT_IN_GROUP : BreakoutRefusals.UNKNOWN_GROUP);
    }
    if (!round.definition().roles().contains(give.role())) {
      return refused(BreakoutRefusals.UNKNOWN_ROLE);
    }
    return give(group, give.role(), give.person());
  }

  /// Whether there is another group is no business of those who are not in it.
  private boolean mayGive(Member actor, @Nullable RoomKey group) {
    return actor.role().leads()
        || (actor.role() == Role.PARTICIPANT
            && (group == null || group.equals(round.placeOf(actor.id()))));
  }

  private Decided<BreakoutEvent> give(RoomKey group, String role, @Nullable PersonId person) {
    if (person != null && !round.placeOf(person).equals(group)) {
      return refused(BreakoutRefusals.NOT_MEMBER);
    }
    return Objects.equals(round.seating().bearer(group, role).orElse(null), person)
        ? Decided.accepted(List.of())
        : Decided.accepted(new BreakoutEvent.RoleGiven(group, role, person));
  }

  private static Decided<BreakoutEvent> refused(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
