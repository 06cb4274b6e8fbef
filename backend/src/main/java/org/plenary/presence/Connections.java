package org.plenary.presence;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;

/// The connections that this node holds.
final class Connections {

  private final Map<ConnectionId, Held> held = new ConcurrentHashMap<>();

  void add(ConnectionId connection, Held opened) {
    held.put(connection, opened);
  }

  Optional<Held> get(ConnectionId connection) {
    return Optional.ofNullable(held.get(connection));
  }

  /// Removes a connection only from the session in which it is: a late close is for nothing.
  Optional<Held> remove(SessionId session, ConnectionId connection) {
    var found = held.get(connection);
    return found != null && found.session().equals(session) && held.remove(connection, found)
        ? Optional.of(found)
        : Optional.empty();
  }

  /// Forgets the connections of an earlier boot.
  List<Held> removeOf(BootId boot) {
    var old = held.values().stream().filter(each -> each.lease().boot().equals(boot)).toList();
    held.values().removeAll(old);
    return old;
  }

  Collection<Held> all() {
    return List.copyOf(held.values());
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  boolean isIn(SessionId session) {
    return held.values().stream().anyMatch(each -> each.session().equals(session));
  }

  Set<SessionId> sessions() {
    return held.values().stream().map(Held::session).collect(Collectors.toSet());
  }

  /// The connections that have no socket, or were not heard for longer than this, and for how long.
  Map<ConnectionId, Duration> silentFor(Duration longerThan) {
    var silent = new HashMap<ConnectionId, Duration>();
    held.forEach((connection, each) -> {
      var silence = Duration.ofNanos(each.silentNanos());
      if (each.isSilent() || silence.compareTo(longerThan) > 0) {
        silent.put(connection, silence);
      }
    });
    return silent;
  }
}
