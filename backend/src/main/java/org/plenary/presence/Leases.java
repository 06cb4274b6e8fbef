package org.plenary.presence;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.SessionId;
import org.plenary.redis.RedisLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps this node's leases in Redis alive.
///
/// One thread sends everything, so that no renewal comes after the release of the same lease. What
/// Redis does not take at once is dropped: when it is back, all leases are renewed as they are
/// then.
final class Leases {

  private static final Logger logger = LoggerFactory.getLogger(Leases.class);
  private static final int TRIES_PER_HEARTBEAT = 10;

  private record Change(Held held, boolean open) {}

  private final RedisLine redis;
  private final PresenceSettings settings;
  private final RandomIds ids;
  private final Supplier<Collection<Held>> held;
  private final PresenceMeters meters;
  private final Thread keeper;
  private final Map<Held, Change> changes = new LinkedHashMap<>();
  private volatile @Nullable LeaseTable table;
  private @Nullable StatefulRedisConnection<String, String> connection;
  private @Nullable String marker;
  private long dueNanos = System.nanoTime();
  private boolean away;
  private volatile boolean tried;
  private volatile boolean closed;

  /// @param held all that this node holds now
  Leases(
      RedisLine redis,
      PresenceSettings settings,
      RandomIds ids,
      Supplier<Collection<Held>> held,
      PresenceMeters meters) {
    this.redis = redis;
    this.settings = settings;
    this.ids = ids;
    this.held = held;
    this.meters = meters;
    this.keeper = Thread.ofVirtual().name("leases").unstarted(this::keep);
  }

  void start() {
    keeper.start();
  }

  void opened(Held opened) {
    change(new Change(opened, true));
  }

  void closed(Held closed) {
    change(new Change(closed, false));
  }

  private void change(Change change) {
    synchronized (changes) {
      changes.put(change.held(), change);
      changes.notifyAll();
    }
  }

  /// A node's live leases by session; empty where Redis does not answer.
  ///
  /// @throws TooEarly where Redis was flushed so recently that nobody can know, or was not asked
  ///   yet
  Optional<Map<SessionId, Set<ConnectionId>>> of(BootId boot, Collection<SessionId> sessions)
      throws TooEarly {
    if (!tried) {
      throw new TooEarly();
    }
    var asked = table;
    if (asked == null) {
      return Optional.empty();
    }
    try {
      var leased = new HashMap<SessionId, Set<ConnectionId>>();
      for (var session : sessions) {
        var found = asked.leased(boot, session);
        if (found.markerAge().compareTo(settings.old()) < 0) {
          throw new TooEarly();
        }
        if (!found.connections().isEmpty()) {
          leased.put(session, found.connections());
        }
      }
      return Optional.of(leased);
    } catch (RedisException e) {
      return Optional.empty();
    }
  }

  private void keep() {
    try {
      boolean last;
      do {
        last = closed;
        send(takeChanges());
      } while (!last);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Change> takeChanges() throws InterruptedException {
    synchronized (changes) {
      for (var left = leftMillis(); changes.isEmpty() && left > 0 && !closed; left = leftMillis()) {
        changes.wait(left);
      }
      var taken = List.copyOf(changes.values());
      changes.clear();
      return taken;
    }
  }

  private long leftMillis() {
    return Duration.ofNanos(dueNanos - System.nanoTime()).toMillis();
  }

  private void send(List<Change> taken) {
    try {
      if (leftMillis() <= 0) {
        renewAll();
      }
      var leases = table;
      if (leases != null) {
        apply(leases, taken);
      }
    } catch (RedisException e) {
      lost(e);
    } finally {
      tried = true;
    }
  }

  private void renewAll() {
    var leases = table();
    // Set before what is held is read: whatever a flush interrupts is renewed once more.
    dueIn(settings.heartbeat());
    bySession(held.get()).forEach((session, ours) -> renew(leases, session, ours));
    back();
  }

  private LeaseTable table() {
    var leases = table;
    if (leases == null) {
      dueIn(settings.heartbeat().dividedBy(TRIES_PER_HEARTBEAT));
      connection = redis.connect();
      leases = new LeaseTable(connection.sync(), settings.old(), ids.next());
      table = leases;
    }
    return leases;
  }

  private void apply(LeaseTable leases, List<Change> taken) {
    var closed = taken.stream().filter(change -> !change.open()).map(Change::held).toList();
    bySession(closed).forEach(leases::release);
    var opened = taken.stream().filter(Change::open).map(Change::held).toList();
    bySession(opened).forEach((session, ours) -> renew(leases, session, ours));
  }

  private void renew(LeaseTable leases, SessionId session, List<Lease> ours) {
    for (var from = 0; from < ours.size(); from += LeaseTable.MEMBERS_PER_CALL) {
      var until = Math.min(ours.size(), from + LeaseTable.MEMBERS_PER_CALL);
      var seen = leases.renew(session, ours.subList(from, until));
      meters.renewed(until - from);
      if (marker != null && !seen.equals(marker)) {
        meters.emptied();
        logger.warn("Redis was emptied, all leases are renewed");
        dueNanos = System.nanoTime();
      }
      marker = seen;
    }
  }

  private static Map<SessionId, List<Lease>> bySession(Collection<Held> held) {
    var leases = new LinkedHashMap<SessionId, List<Lease>>();
    held.forEach(
        each -> leases.computeIfAbsent(each.session(), _ -> new ArrayList<>()).add(each.lease()));
    return leases;
  }

  private void dueIn(Duration wait) {
    dueNanos = System.nanoTime() + wait.toNanos();
  }

  private void lost(RedisException e) {
    meters.failed();
    disconnect();
    dueIn(settings.heartbeat().dividedBy(TRIES_PER_HEARTBEAT));
    if (!away) {
      logger.warn("Redis keeps no leases now: {}", e.getMessage());
      away = true;
    }
  }

  private void back() {
    if (away) {
      logger.info("Redis keeps leases again");
      away = false;
    }
  }

  private void disconnect() {
    table = null;
    var old = connection;
    connection = null;
    if (old != null) {
      var _ = old.closeAsync();
    }
  }

  /// Ends after what was closed before is released.
  void stop() throws InterruptedException {
    synchronized (changes) {
      closed = true;
      changes.notifyAll();
    }
    keeper.join();
    disconnect();
  }

  /// Redis cannot know yet: it was emptied, and whoever lives has not had the time to renew.
  static final class TooEarly extends Exception {
    private static final long serialVersionUID = 1;
  }
}
