package org.plenary.plan;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Parts of the programme by key, in the order in which they come.
final class Timeline<T> {

  private record Place<T>(LocalDateTime starts, int rank, T part) {}

  private final Map<String, Place<T>> places = new HashMap<>();

  /// @param starts when its session starts; within a session, parts come as they are listed
  void put(String key, LocalDateTime starts, T part) {
    places.putIfAbsent(key, new Place<>(starts, places.size(), part));
  }

  Optional<T> find(String key) {
    return Optional.ofNullable(places.get(key)).map(Place::part);
  }

  /// Whether the first of two parts comes before the other; false where one is unknown.
  boolean isBefore(String first, String second) {
    Place<T> a = places.get(first);
    Place<T> b = places.get(second);
    if (a == null || b == null) {
      return false;
    }
    int order = a.starts.compareTo(b.starts);
    return order < 0 || (order == 0 && a.rank < b.rank);
  }
}
