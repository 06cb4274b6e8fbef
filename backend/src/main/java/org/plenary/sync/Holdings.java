package org.plenary.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.topics.Pace;
import org.plenary.topics.TopicState;

/// The documents that one client holds, by the names that it knows.
final class Holdings {

  private final Map<String, Held> held = new HashMap<>();
  private final Set<String> claimed = new HashSet<>();
  private long turn;

  @Nullable Held get(String name) {
    return held.get(name);
  }

  /// The client holds this version, as it says.
  void put(String name, Shelf shelf, long version) {
    shelf.taken();
    held.put(name, new Held(shelf, version, version, 0));
  }

  /// The client says that it holds something that does not exist for it.
  void claim(String name) {
    claimed.add(name);
  }

  /// The client was sent this version.
  void sent(String name, Shelf shelf, long version) {
    claimed.remove(name);
    if (held.put(name, new Held(shelf, version, version, ++turn)) == null) {
      shelf.taken();
    }
  }

  /// The document is at this version the same that the client holds.
  void unchanged(String name, Held before, long version) {
    held.put(name, new Held(before.shelf(), before.wire(), version, before.turn()));
  }

  void drop(String name, long now) {
    claimed.remove(name);
    var dropped = held.remove(name);
    if (dropped != null) {
      dropped.shelf().released(now);
    }
  }

  void clear(long now) {
    held.values().forEach(one -> one.shelf().released(now));
    held.clear();
  }

  /// The names of what differs: what is lost, then `me`, then what was sent longest ago.
  Deque<String> due(View view, boolean calm) {
    var lost = new ArrayDeque<String>(claimed);
    held.keySet().stream().filter(name -> !view.topics().containsKey(name)).forEach(lost::add);
    var changed = new ArrayList<String>();
    view.topics()
        .forEach((name, state) -> {
          if (isDue(held.get(name), state, calm)) {
            changed.add(name);
          }
        });
    changed.sort(Comparator.comparingLong(this::order));
    lost.addAll(changed);
    return lost;
  }

  private static boolean isDue(@Nullable Held one, TopicState state, boolean calm) {
    if (one == null) {
      return true;
    }
    return state.version().value() > one.content() && (calm || state.pace() == Pace.PROMPT);
  }

  private long order(String name) {
    if (name.equals("me")) {
      return -2;
    }
    var one = held.get(name);
    return one == null ? (name.equals("session") ? -1 : 0) : one.turn();
  }
}
