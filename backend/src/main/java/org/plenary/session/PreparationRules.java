package org.plenary.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.breakout.BreakoutCommand;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Refusal;

/// Whether groups may be kept ready: at any time until the session is closed.
final class PreparationRules {

  private PreparationRules() {}

  static Decided<SessionEvent> decide(SessionCommand.PrepareBreakout command, StateMoment moment) {
    var state = moment.state();
    if (state.run().phase() == Phase.CLOSED) {
      return refuse(Refusals.CLOSED);
    }
    var definition = SessionRules.breakout(state, command.breakout());
    if (definition.isEmpty()) {
      return refuse(Refusals.NO_SUCH_BREAKOUT);
    }
    var keys = command.groups();
    var groups = groups(keys == null ? Map.of() : keys, state.roster());
    var locked = people(command.locked(), state.roster());
    if (groups.isEmpty() || locked.isEmpty()) {
      return refuse(Refusals.NO_SUCH_PERSON);
    }
    return state
        .breakouts()
        .decide(new BreakoutCommand.Prepare(definition.get(), groups.get(), locked.get()), moment)
        .map(SessionEvent.OfBreakout::new);
  }

  /// Empty where somebody is unknown.
  static Optional<Map<RoomKey, List<PersonId>>> groups(
      Map<RoomKey, List<PersonKey>> keys, Roster roster) {
    var groups = new LinkedHashMap<RoomKey, List<PersonId>>();
    for (var group : keys.entrySet()) {
      var people = people(group.getValue(), roster);
      if (people.isEmpty()) {
        return Optional.empty();
      }
      groups.put(group.getKey(), people.get());
    }
    return Optional.of(groups);
  }

  private static Optional<List<PersonId>> people(List<PersonKey> keys, Roster roster) {
    var people = keys.stream().flatMap(key -> roster.person(key).stream()).toList();
    return people.size() == keys.size()
        ? Optional.of(people.stream().map(Register.RegisteredPerson::id).toList())
        : Optional.empty();
  }

  private static Decided<SessionEvent> refuse(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
