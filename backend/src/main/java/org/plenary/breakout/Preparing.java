package org.plenary.breakout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Moment;

/// Decides whether groups are kept ready for a breakout.
record Preparing(Breakouts breakouts, Moment moment) {

  Decided<BreakoutEvent> decide(BreakoutCommand.Prepare command) {
    var actor = moment.actor();
    if (actor == null) {
      return new Decided.Refused<>(BreakoutRefusals.FORBIDDEN);
    }
    var definition = command.definition();
    if (command.groups().isEmpty()) {
      return breakouts.prepared().containsKey(definition.key())
          ? prepared(definition, Map.of(), List.of(), actor.id())
          : Decided.accepted(List.of());
    }
    var refusal = new RoundStart(breakouts, moment).wrong(definition, command.groups());
    return refusal.isPresent()
        ? new Decided.Refused<>(refusal.get())
        : prepared(definition, command.groups(), command.locked(), actor.id());
  }

  private static Decided<BreakoutEvent> prepared(
      BreakoutDefinition definition,
      Map<RoomKey, List<PersonId>> groups,
      List<PersonId> locked,
      PersonId by) {
    var placed = groups.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    var kept = locked.stream().distinct().filter(placed::contains).toList();
    return Decided.accepted(new BreakoutEvent.GroupsPrepared(definition.key(), groups, kept, by));
  }
}
