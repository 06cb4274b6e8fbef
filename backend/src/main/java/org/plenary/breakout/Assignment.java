package org.plenary.breakout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;

/// Who goes into which group.
///
/// @param groups every group in order, empty ones too
/// @param byHand whether a leader chose it, so that nobody is added to it
public record Assignment(Map<RoomKey, List<PersonId>> groups, boolean byHand) {

  public Assignment {
    groups = copy(groups);
  }

  static Map<RoomKey, List<PersonId>> copy(Map<RoomKey, List<PersonId>> groups) {
    return Collections.unmodifiableMap(
        groups.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> List.copyOf(entry.getValue()),
                    (one, _) -> one,
                    LinkedHashMap::new)));
  }
}
