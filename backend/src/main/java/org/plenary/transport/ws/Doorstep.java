package org.plenary.transport.ws;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The sockets that have not said hello, by where they come from. Of too many from one address the
/// one that has stood longest makes room: a hall whose people say hello at once is never shut out,
/// whoever else in it opens sockets and says nothing.
final class Doorstep {

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, LinkedHashSet<Connection>> standing = new HashMap<>();

  Doorstep(int most) {
    this.most = most;
  }

  /// A socket is open.
  ///
  /// @return the one that has to go for it
  Optional<Connection> came(Connection connection) {
    lock.lock();
    try {
      var there = standing.computeIfAbsent(connection.address(), _ -> new LinkedHashSet<>());
      there.add(connection);
      return there.size() > most ? Optional.of(there.removeFirst()) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /// It has said hello, or is closed.
  void left(Connection connection) {
    lock.lock();
    try {
      var _ =
          standing.computeIfPresent(
              connection.address(),
              (_, there) -> there.remove(connection) && there.isEmpty() ? null : there);
    } finally {
      lock.unlock();
    }
  }
}
