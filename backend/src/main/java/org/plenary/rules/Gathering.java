package org.plenary.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;

/// Who sits together in groups: in a round that is on, or as it was when one ended.
///
/// @param tables the groups in order
/// @param places where people were put, plenary included
/// @param on whether the groups meet now
public record Gathering(List<Table> tables, Map<PersonId, RoomKey> places, boolean on) {

  public Gathering {
    tables = List.copyOf(tables);
  }

  /// A group.
  public record Table(RoomKey group, Text title) {}

  /// Those who have a place in the group.
  public Set<PersonId> at(RoomKey group) {
    return places.entrySet().stream()
        .filter(place -> place.getValue().equals(group))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
