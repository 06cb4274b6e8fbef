package org.plenary.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BootId;
import org.plenary.ids.CommandId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.SessionId;
import org.plenary.ids.TabId;
import org.plenary.rules.Attends;

/// The connections of this node: their coming and going as entries, with a short wait for a tab
/// that reloads.
public final class Arrivals implements LaneListener {

  private record Tab(SessionId session, PersonId person, TabId tab) {}

  /// A connection that this node holds or waits for.
  private static final class Held {
    private final Tab tab;
    private final ConnectionId id;
    private Socket socket;
    private int sockets = 1;
    private Instant heard;

    /// When its last socket came.
    private Instant since;

    private @Nullable Departure departure;

    /// Whether the same tab came to another node since.
    private boolean elsewhere;

    /// Completes when the arrival is settled: its end must not overtake it.
    private CompletableFuture<@Nullable Void> arrived = CompletableFuture.completedFuture(null);

    Held(Tab tab, ConnectionId id, Socket socket, Instant heard) {
      this.tab = tab;
      this.id = id;
      this.socket = socket;
      this.heard = heard;
      this.since = heard;
    }
  }

  /// The end of a connection, unless its tab is back in time.
  private record Departure(String reason, boolean abrupt, ScheduledFuture<?> end) {}

  private final Map<Tab, Held> byTab = new HashMap<>();
  private final Map<ConnectionId, Held> byId = new HashMap<>();

  /// Connections that go on as another one, by the ids by which their sockets know them.
  private final Map<ConnectionId, Held> formerly = new HashMap<>();

  private final Duration patience;
  private final Alive presence;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private final RandomIds ids;
  private final Orders orders;

  /// The socket of a connection, which closes when it is told to.
  public interface Socket {

    /// Others hold the connection for lost; its client comes back as a new one.
    void fenced();

    /// The same tab is here a second time, by another node.
    void replaced();
  }

  /// Where others see which connections of this node are alive.
  interface Alive {

    /// @return the run of this node to which the connection belongs
    BootId opened(SessionId session, ConnectionId connection);

    void heard(ConnectionId connection);

    /// No socket of the connection is left here: it is not heard again, unless its tab comes back.
    void silent(ConnectionId connection);

    void closed(SessionId session, ConnectionId connection);

    /// Whether this is the present run of this node.
    boolean isOwn(BootId boot);

    /// This node cannot write down any more who leaves the session: others shall.
    void abandon(SessionId session);
  }

  /// Where the system's orders go.
  interface Orders {

    /// Completes, and never fails, when the order is settled, however long that takes.
    CompletableFuture<@Nullable Void> give(SessionId session, CommandId id, SystemOrder order);
  }

  Arrivals(
      Duration patience,
      Alive presence,
      InstantSource clock,
      Scheduler scheduler,
      RandomIds ids,
      Orders orders) {
    this.patience = patience;
    this.presence = presence;
    this.clock = clock;
    this.scheduler = scheduler;
    this.ids = ids;
    this.orders = orders;
  }

  /// A socket of this tab is here. The same tab of the same person keeps its connection as long as
  /// this node waits for it; each call is matched by one call of `depart`.
  public synchronized ConnectionId arrive(
      SessionId session, PersonId person, TabId tab, Attends attends, Socket socket) {
    var key = new Tab(session, person, tab);
    var now = clock.instant();
    var held = byTab.get(key);
    if (held != null && held.elsewhere) {
      forget(held);
      end(held, "replaced", false);
    } else if (held != null) {
      return back(held, socket, now);
    }
    return connect(key, attends, socket, now).id;
  }

  private Held connect(Tab tab, Attends attends, Socket socket, Instant now) {
    var id = new ConnectionId(ids.next());
    var fresh = new Held(tab, id, socket, now);
    byTab.put(tab, fresh);
    byId.put(id, fresh);
    var boot = presence.opened(tab.session(), id);
    fresh.arrived =
        orders.give(
            tab.session(),
            new CommandId("arrived/" + id),
            new SystemOrder.Arrive(id, tab.person(), tab.tab(), attends, boot, now));
    return fresh;
  }

  /// The tab was back here before it was known that it had been elsewhere: its socket goes on as a
  /// new connection, and knows it by the old one's id.
  private void arriveAnew(Held held, Attends attends) {
    drop(held);
    var fresh = connect(held.tab, attends, held.socket, held.heard);
    fresh.sockets = held.sockets;
    formerly.replaceAll((_, other) -> other.equals(held) ? fresh : other);
    formerly.put(held.id, fresh);
    end(held, "replaced", false);
  }

  private ConnectionId back(Held held, Socket socket, Instant now) {
    held.sockets++;
    held.socket = socket;
    held.heard = now;
    held.since = now;
    presence.heard(held.id);
    if (held.departure != null) {
      held.departure.end().cancel(false);
      held.departure = null;
    }
    return held.id;
  }

  /// Something came from this connection.
  public synchronized void heard(ConnectionId connection) {
    var held = find(connection);
    if (held != null) {
      held.heard = clock.instant();
      presence.heard(held.id);
    }
  }

  /// A socket of this connection is closed. The last one's end becomes an entry unless the tab is
  /// back in time. A good-bye is heard, too: who says it was there until then.
  ///
  /// @param abrupt whether it broke without a good-bye
  public synchronized void depart(ConnectionId connection, String reason, boolean abrupt) {
    var held = find(connection);
    if (held == null || --held.sockets > 0) {
      return;
    }
    if (!abrupt) {
      held.heard = clock.instant();
      presence.heard(held.id);
    }
    presence.silent(held.id);
    var wait = held.elsewhere ? Duration.ZERO : patience;
    held.departure =
        new Departure(reason, abrupt, scheduler.after(wait, () -> leave(held, reason, abrupt)));
  }

  private @Nullable Held find(ConnectionId connection) {
    var held = byId.get(connection);
    return held == null ? formerly.get(connection) : held;
  }

  private synchronized void leave(Held held, String reason, boolean abrupt) {
    if (held.sockets > 0 || byId.get(held.id) != held) {
      return;
    }
    forget(held);
    end(held, reason, abrupt);
  }

  private void end(Held held, String reason, boolean abrupt) {
    var leave = new SystemOrder.Leave(held.id, held.heard, reason, abrupt);
    var _ =
        held.arrived.thenCompose(
            _ -> orders.give(held.tab.session(), new CommandId("left/" + held.id), leave));
  }

  private void forget(Held held) {
    drop(held);
    formerly.values().removeIf(held::equals);
  }

  private void drop(Held held) {
    byTab.remove(held.tab, held);
    byId.remove(held.id, held);
    presence.closed(held.tab.session(), held.id);
  }

  /// Others say that connections of this node are gone, or that their tabs came anew elsewhere: the
  /// sockets close, and the gone ones may come back.
  @Override
  @SuppressWarnings("ReferenceEquality") // the same value means that nobody came or left
  public void changed(SessionId session, SessionState before, SessionState after) {
    if (before.connected() == after.connected()) {
      return;
    }
    lost(session, before, after).forEach(held -> held.socket.fenced());
    after
        .connected()
        .connections()
        .values()
        .filter(came -> before.connected().connection(came.id()).isEmpty())
        .filter(came -> !presence.isOwn(came.node()))
        .flatMap(came -> cameElsewhere(session, before, came).stream())
        .forEach(Runnable::run);
  }

  /// From that moment on the record follows the tab to where it came. What this node holds of it
  /// ends, and if the tab returns it is a new connection. An arrival here that is not on record yet
  /// will be later than that.
  ///
  /// @return how its socket has to close, if it has one
  private synchronized Optional<Runnable> cameElsewhere(
      SessionId session, SessionState before, Connected.Connection came) {
    var held = byTab.get(new Tab(session, came.person(), came.tab()));
    if (held == null || before.connected().connection(held.id).isEmpty()) {
      return Optional.empty();
    }
    held.elsewhere = true;
    var departure = held.departure;
    if (departure != null) {
      departure.end().cancel(false);
      leave(held, departure.reason(), departure.abrupt());
      return Optional.empty();
    }
    if (held.since.isAfter(came.since())) {
      arriveAnew(held, before.connected().connection(held.id).orElseThrow().attends());
      return Optional.empty();
    }
    return Optional.of(held.socket::replaced);
  }

  @Override
  public void unserved(SessionId session) {
    fence(held -> held.tab.session().equals(session));
    presence.abandon(session);
  }

  /// A restored journal knows connections that ended and lacks some that came: those of this node
  /// end, and who is here comes back as a new one.
  @Override
  public void replaced(SessionId session, SessionState state) {
    List<Held> ended;
    synchronized (this) {
      ended = byId.values().stream().filter(held -> held.tab.session().equals(session)).toList();
      ended.forEach(this::forget);
      ended.forEach(held -> end(held, "lost", true));
    }
    var known = ended.stream().map(held -> held.id).collect(Collectors.toSet());
    state
        .connected()
        .connections()
        .values()
        .filter(left -> presence.isOwn(left.node()) && !known.contains(left.id()))
        .toList()
        .forEach(left -> endUnheld(session, left.id(), state.at()));
    ended.forEach(held -> held.socket.fenced());
  }

  private void endUnheld(SessionId session, ConnectionId connection, Instant until) {
    var leave = new SystemOrder.Leave(connection, until, "lost", true);
    var _ = orders.give(session, new CommandId("left/" + connection), leave);
  }

  /// This node was taken for dead: all its sockets close and come back as new connections.
  public void fenceAll() {
    fence(_ -> true);
  }

  private void fence(Predicate<Held> which) {
    List<Held> fenced;
    synchronized (this) {
      fenced = byId.values().stream().filter(which).distinct().toList();
      fenced.forEach(this::forget);
      // Others write down the end of what they know; an arrival that still waits is not known.
      fenced.stream()
          .filter(held -> !held.arrived.isDone())
          .forEach(held -> end(held, "lost", true));
    }
    fenced.forEach(held -> held.socket.fenced());
  }

  private synchronized List<Held> lost(SessionId session, SessionState before, SessionState after) {
    var lost =
        byId.values().stream()
            .filter(held -> held.tab.session().equals(session))
            .filter(held -> before.connected().connection(held.id).isPresent())
            .filter(held -> after.connected().connection(held.id).isEmpty())
            .toList();
    lost.forEach(this::forget);
    return lost;
  }
}
