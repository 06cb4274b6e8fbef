package org.plenary.breakout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Gathering;

/// Which groups fill a worksheet.
final class Gatherings {

  private Gatherings() {}

  static Optional<Gathering> of(Breakouts breakouts, WorksheetKey sheet) {
    var on = breakouts.on();
    if (on != null && !filling(on, sheet).isEmpty()) {
      return Optional.of(gathering(on, filling(on, sheet), true));
    }
    return breakouts
        .ended()
        .values()
        .filter(ended -> !filling(ended.round(), sheet).isEmpty())
        .max(Comparator.comparing(Breakouts.Ended::at))
        .map(ended -> gathering(ended.round(), filling(ended.round(), sheet), false))
        .or(() -> Optional.ofNullable(on).map(round -> gathering(round, round.groups(), true)));
  }

  private static List<Group> filling(Round round, WorksheetKey sheet) {
    return round.groups().stream()
        .filter(group ->
            sheet.equals(Objects.requireNonNullElse(group.worksheet(), orNone(round.definition()))))
        .toList();
  }

  /// A key of its own for none, so that the comparison needs no second case.
  private static Object orNone(BreakoutDefinition definition) {
    @Nullable WorksheetKey sheet = definition.worksheet();
    return sheet == null ? "" : sheet;
  }

  private static Gathering gathering(Round round, List<Group> groups, boolean on) {
    return new Gathering(
        groups.stream().map(group -> new Gathering.Table(group.key(), Titles.of(group))).toList(),
        rooms(round),
        on);
  }

  private static Map<PersonId, RoomKey> rooms(Round round) {
    var rooms = new HashMap<PersonId, RoomKey>();
    round.seating().places().forEach(place -> rooms.put(place.getKey(), place.getValue().room()));
    return rooms;
  }
}
