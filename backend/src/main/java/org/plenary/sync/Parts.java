package org.plenary.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.topics.Document;

/// Divides a document or patch into patches that, applied in their order, come to the same.
final class Parts {

  private final int limit;
  private final List<Map<String, Object>> done = new ArrayList<>();
  private Map<String, Object> part = new LinkedHashMap<>();
  private int size = 2;

  private Parts(int limit) {
    this.limit = limit;
  }

  /// Parts of at most `limit` bytes each; a single value that is larger has one of its own.
  static List<Map<String, Object>> of(Map<String, ?> members, int limit) {
    var parts = new Parts(limit);
    parts.addAll(List.of(), members);
    if (!parts.part.isEmpty() || parts.done.isEmpty()) {
      parts.flush();
    }
    return parts.done;
  }

  private void addAll(List<String> path, Map<?, ?> members) {
    members.forEach((name, value) -> add(path, name.toString(), value));
  }

  private void add(List<String> path, String name, Object value) {
    var needed = overhead(path, name) + Json.size(value);
    var inner = members(value);
    if (size + needed > limit && inner != null && !inner.isEmpty()) {
      var deeper = new ArrayList<>(path);
      deeper.add(name);
      addAll(deeper, inner);
      return;
    }
    if (size + needed > limit && !part.isEmpty()) {
      flush();
    }
    place(path).put(name, value);
    size += needed;
  }

  private static @Nullable Map<?, ?> members(Object value) {
    return switch (value) {
      case Document document -> document.members();
      case Map<?, ?> map -> map;
      default -> null;
    };
  }

  private static int overhead(List<String> path, String name) {
    var bytes = Json.bytes(name) + 8;
    for (var step : path) {
      bytes += Json.bytes(step) + 8;
    }
    return bytes;
  }

  @SuppressWarnings("unchecked") // the maps on the way were put there by this method
  private Map<String, Object> place(List<String> path) {
    var at = part;
    for (var step : path) {
      at = (Map<String, Object>) at.computeIfAbsent(step, _ -> new LinkedHashMap<>());
    }
    return at;
  }

  private void flush() {
    done.add(part);
    part = new LinkedHashMap<>();
    size = 2;
  }
}
