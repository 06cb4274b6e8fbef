package org.plenary.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.SessionId;
import org.plenary.redis.RedisLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// The connections of this node as others can see them: leases in Redis, the node's row in
/// PostgreSQL.
public final class Presence implements AutoCloseable {

  private static final Logger logger = LoggerFactory.getLogger(Presence.class);

  /// A boot that this node ended, until its row says so.
  private record Ended(BootId boot, Instant lastBeat, Set<SessionId> sessions) {}

  /// So late may the row of this node tell who went; many who go at once share one.
  private static final Duration ROW_LATE = Duration.ofMillis(100);

  private final Duration longestSilence;
  private final NodeRows rows;
  private final RandomIds ids;
  private final InstantSource clock;
  private final Supplier<Stream<Fence>> fences;
  private final PresenceMeters meters;
  private final Connections connections = new Connections();
  private final Set<SessionId> abandoned = ConcurrentHashMap.newKeySet();
  private final Leases leases;
  private final Pulse pulse;
  private final Heartbeat heartbeat;
  private final Sweep sweep;
  private volatile BootId boot;
  private volatile @Nullable Ended ended;
  private volatile boolean fenced;
  private boolean draining;
  private Instant lastBeat = Instant.EPOCH;

  /// What presence needs of the rest of the house; asked for late, since they need presence too.
  record Neighbours(
      Supplier<Losses> losses, Supplier<Stream<Fence>> fences, PresenceMeters meters) {}

  Presence(
      DataSource database,
      RedisLine redis,
      PresenceSettings settings,
      RandomIds ids,
      InstantSource clock,
      Neighbours neighbours) {
    this.longestSilence = settings.longestSilence();
    this.rows = new NodeRows(database, settings);
    this.ids = ids;
    this.clock = clock;
    this.fences = neighbours.fences();
    this.meters = neighbours.meters();
    this.boot = new BootId(ids.next());
    this.leases = new Leases(redis, settings, ids, connections::all, meters);
    this.pulse = new Pulse(settings.heartbeat());
    this.heartbeat = new Heartbeat(settings.heartbeat(), this::beat, meters::missed);
    this.sweep = new Sweep(rows, leases, neighbours.losses(), meters::lost);
  }

  /// Begins to beat.
  ///
  /// @throws DataAccessException where PostgreSQL is away
  void start() {
    rows.join(boot);
    heartbeat.start();
    leases.start();
  }

  /// The random name of this run of the node; another one after it was fenced.
  public BootId boot() {
    return boot;
  }

  /// A connection is here; its lease follows in the background.
  ///
  /// @return the boot to which the connection belongs
  public BootId opened(SessionId session, ConnectionId connection) {
    var first = !connections.isIn(session);
    Held opened;
    do {
      opened = new Held(boot, session, connection);
      connections.add(connection, opened);
    } while (!opened.lease().boot().equals(boot));
    leases.opened(opened);
    if (first) {
      heartbeat.soon();
    }
    return opened.lease().boot();
  }

  /// Something came from a connection; only remembers when.
  public void heard(ConnectionId connection) {
    connections.get(connection).ifPresent(Held::heard);
  }

  /// The last socket of a connection closed. That stands in this node's row at once, so that nobody
  /// counts as there until this node's end who went before.
  public void silent(ConnectionId connection) {
    connections.get(connection).ifPresent(Held::fallSilent);
    heartbeat.within(ROW_LATE);
  }

  /// When something last came from a connection that this node holds.
  public Optional<Instant> lastHeard(ConnectionId connection) {
    return connections.get(connection).map(held -> clock.instant().minusNanos(held.silentNanos()));
  }

  /// A connection is gone for good; a late call about one that is gone already does nothing.
  public void closed(SessionId session, ConnectionId connection) {
    connections.remove(session, connection).ifPresent(leases::closed);
  }

  /// Whether this node holds a connection of the session.
  public boolean holds(SessionId session) {
    return connections.isIn(session);
  }

  /// This node cannot write down who leaves a session any more: another one shall.
  public void abandon(SessionId session) {
    abandoned.add(session);
    heartbeat.soon();
  }

  /// Looks for nodes that fell silent and has [Losses] write down who was lost; call it every
  /// second.
  ///
  /// @throws DataAccessException where PostgreSQL is away
  public void sweep() {
    if (heartbeat.isSteady() && !fenced) {
      sweep.sweep(boot);
    }
  }

  /// Whether others may have declared this node lost and it has not begun anew yet.
  public boolean fenced() {
    return fenced;
  }

  private void beat() {
    if (ended != null) {
      beginAnew();
      return;
    }
    giveUpAbandoned();
    var silent = connections.silentFor(longestSilence);
    var beaten = rows.beat(boot, connections.sessions(), silent, pulse.awakeForLong());
    if (beaten.isPresent()) {
      lastBeat = beaten.get();
      pulse.reset();
    } else {
      fence();
    }
  }

  private void giveUpAbandoned() {
    for (var session : Set.copyOf(abandoned)) {
      rows.abandon(boot, session);
      abandoned.remove(session);
    }
  }

  /// First the sockets close, then the boot ends: whoever came in between belongs to the old one,
  /// whose row is swept once more.
  private void fence() {
    logger.warn("Others may have declared this node lost: its connections begin anew");
    meters.fenced();
    fenced = true;
    var old = boot;
    var sessions = new HashSet<>(connections.sessions());
    fences.get().forEach(Fence::fenced);
    sessions.addAll(connections.sessions());
    boot = new BootId(ids.next());
    connections.removeOf(old).forEach(leases::closed);
    ended = new Ended(old, lastBeat, Set.copyOf(sessions));
    beginAnew();
  }

  private void beginAnew() {
    var old = ended;
    if (old != null) {
      rows.giveUp(old.boot(), old.lastBeat(), old.sessions());
      rows.join(boot);
      pulse.reset();
      ended = null;
      fenced = false;
      heartbeat.soon();
    }
  }

  /// The node is about to close its sockets in good order. Who was heard until now was there until
  /// now: what is silent from here on is so because of us.
  public synchronized void drain() {
    if (draining || connections.isEmpty()) {
      return;
    }
    draining = true;
    try {
      heartbeat.stop();
      beatLast();
      rows.release(boot);
    } catch (DataAccessException e) {
      logger.warn("Others are not told that this node drains: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends this run of the node: the row goes, or where connections are left, whoever sees it first
  /// writes down that they are gone.
  @Override
  public synchronized void close() {
    try {
      pulse.close();
      heartbeat.stop();
      if (!draining) {
        beatLast();
      }
      var left = connections.removeOf(boot);
      left.forEach(leases::closed);
      leases.stop();
      leave(left.isEmpty());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Who was here until an orderly end is said to have been here until then.
  private void beatLast() {
    try {
      giveUpAbandoned();
      var _ =
          rows.beat(
              boot,
              connections.sessions(),
              connections.silentFor(longestSilence),
              pulse.awakeForLong());
    } catch (DataAccessException e) {
      logger.warn("The end of this node is taken for its last beat: {}", e.getMessage());
    }
  }

  private void leave(boolean empty) {
    try {
      if (empty) {
        rows.remove(boot);
      } else {
        rows.release(boot);
      }
    } catch (DataAccessException e) {
      logger.warn(
          "This node's row stays until another node sees that it is old: {}", e.getMessage());
    }
  }
}
