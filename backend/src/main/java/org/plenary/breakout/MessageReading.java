package org.plenary.breakout;

import java.util.List;
import org.plenary.breakout.Talk.Message;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Role;

/// Decides whether it is kept that a message to a group was shown to one of its people.
record MessageReading(Round round, Moment moment) {

  Decided<BreakoutEvent> decide(String key) {
    var actor = moment.actor();
    if (actor == null || actor.role() == Role.SCREEN) {
      return new Decided.Refused<>(BreakoutRefusals.ROLE_FORBIDDEN);
    }
    var group = round.placeOf(actor.id());
    return round.talk().messages().getOrDefault(group, List.of()).stream()
        .filter(message -> message.key().equals(key))
        .findAny()
        .map(message -> seen(message, actor, group))
        .orElseGet(() -> new Decided.Refused<>(BreakoutRefusals.UNKNOWN_MESSAGE));
  }

  /// Those who lead are not counted, nor are old messages.
  private Decided<BreakoutEvent> seen(Message message, Member actor, RoomKey group) {
    var counts =
        !actor.role().leads()
            && round
                .talk()
                .sent(message.seq())
                .filter(sent -> !sent.seen().containsKey(actor.id()))
                .isPresent();
    return counts
        ? Decided.accepted(new BreakoutEvent.MessageSeen(message.seq(), actor.id(), group))
        : Decided.accepted(List.of());
  }
}
