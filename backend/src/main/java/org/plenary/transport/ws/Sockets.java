package org.plenary.transport.ws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.ids.TabId;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.Code;
import org.plenary.protocol.Limits;

/// The open sockets of this node. A tab of a person has one in a session, and a person a few.
final class Sockets {

  private final RandomGenerator random;
  private final Doorstep doorstep;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();
  private final Map<Place, LinkedHashMap<TabId, Connection>> inside = new ConcurrentHashMap<>();
  private volatile boolean draining;

  private record Place(SessionId session, PersonId person) {}

  /// @param knocking how many may be open at a time that have not said hello
  Sockets(int knocking, RandomGenerator random) {
    this.doorstep = new Doorstep(knocking);
    this.random = random;
  }

  /// Whether another one is let in to say who it is.
  boolean mayOpen() {
    return !draining;
  }

  int count() {
    return open.size();
  }

  int knocking() {
    return doorstep.standing();
  }

  /// How many people have an open socket; one in two sessions counts twice.
  int people() {
    return inside.size();
  }

  /// Those who were let in to a session.
  Stream<Connection> within(SessionId session) {
    return open.stream().filter(connection -> connection.isIn(session));
  }

  /// Bytes that clients have not confirmed.
  long unconfirmed() {
    return open.stream().mapToLong(Connection::unconfirmed).sum();
  }

  void opened(Connection connection) {
    open.add(connection);
    doorstep.came(connection).ifPresent(silent -> silent.close(drained()));
    if (draining) {
      connection.close(drained());
    }
  }

  /// Its first frame has come.
  void greeted(Connection connection) {
    doorstep.left(connection);
  }

  void closed(Connection connection) {
    open.remove(connection);
    doorstep.left(connection);
    if (open.isEmpty()) {
      lock.lock();
      try {
        empty.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /// The newer socket of a tab wins, and the oldest of too many goes.
  void entered(SessionId session, PersonId person, TabId tab, Connection connection) {
    lock.lock();
    try {
      var tabs = inside.computeIfAbsent(new Place(session, person), _ -> new LinkedHashMap<>());
      replace(tabs.remove(tab));
      tabs.put(tab, connection);
      if (tabs.size() > Limits.SOCKETS_PER_PERSON) {
        replace(tabs.pollFirstEntry().getValue());
      }
    } finally {
      lock.unlock();
    }
  }

  /// An older socket of the tab does not put out the newer one.
  void left(SessionId session, PersonId person, TabId tab, Connection connection) {
    lock.lock();
    try {
      var place = new Place(session, person);
      var tabs = inside.get(place);
      if (tabs != null && tabs.remove(tab, connection) && tabs.isEmpty()) {
        inside.remove(place);
      }
    } finally {
      lock.unlock();
    }
  }

  /// From now on nobody is let in.
  void refuse() {
    draining = true;
  }

  /// Closes all, now and from now on, and waits a while until they are; their clients come back
  /// elsewhere, spread over some seconds.
  void drain(long patienceMs) {
    refuse();
    open.forEach(connection -> connection.close(drained()));
    lock.lock();
    try {
      var left = TimeUnit.MILLISECONDS.toNanos(patienceMs);
      while (!open.isEmpty() && left > 0) {
        left = empty.awaitNanos(left);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /// The sign-ins on which sockets rest.
  Set<Identities.Resting> signIns() {
    return open.stream()
        .map(Connection::resting)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }

  /// Closes what rests on sign-ins that have ended.
  void over(Set<Identities.Resting> signIns) {
    for (var connection : open) {
      var resting = connection.resting();
      if (resting != null && signIns.contains(resting)) {
        connection.close(Closing.of(CloseCode.TOKEN_EXPIRED, Code.AUTH_INVALID));
      }
    }
  }

  /// How somebody goes who may come back, elsewhere or a little later.
  Closing drained() {
    return Closing.drain(random.nextLong(Limits.SPREAD.toMillis()));
  }

  private static void replace(@Nullable Connection older) {
    if (older != null) {
      older.close(replaced());
    }
  }

  /// How a socket goes whose tab is here a second time.
  static Closing replaced() {
    return Closing.of(CloseCode.REPLACED, Code.REPLACED);
  }
}
