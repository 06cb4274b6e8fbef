package org.plenary.transport.ws;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The sockets that have not said hello, by where they come from. Where there is no place for one
/// more, the address that has most gives one up: that of the socket that has stood longest. So a
/// hall that comes all at once gets in, and nobody keeps others out by saying nothing.
final class Doorstep {

  private final int places;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, LinkedHashSet<Connection>> standing = new HashMap<>();
  private int all;

  Doorstep(int places) {
    this.places = places;
  }

  int standing() {
    lock.lock();
    try {
      return all;
    } finally {
      lock.unlock();
    }
  }

  /// A socket is open.
  ///
  /// @return the one that has to go for it
  Optional<Connection> came(Connection connection) {
    lock.lock();
    try {
      var there = standing.computeIfAbsent(connection.address(), _ -> new LinkedHashSet<>());
      if (there.add(connection)) {
        all++;
      }
      return all > places ? Optional.of(longest()) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Connection longest() {
    var most =
        standing.values().stream().max(Comparator.comparingInt(LinkedHashSet::size)).orElseThrow();
    var longest = most.getFirst();
    remove(longest);
    return longest;
  }

  /// It has said hello, or is closed.
  void left(Connection connection) {
    lock.lock();
    try {
      remove(connection);
    } finally {
      lock.unlock();
    }
  }

  private void remove(Connection connection) {
    var there = standing.get(connection.address());
    if (there != null && there.remove(connection)) {
      all--;
      if (there.isEmpty()) {
        standing.remove(connection.address());
      }
    }
  }
}
