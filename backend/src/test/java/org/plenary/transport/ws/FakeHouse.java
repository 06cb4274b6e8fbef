package org.plenary.transport.ws;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.plenary.fanout.Signals;
import org.plenary.ids.CommandId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.TabId;
import org.plenary.ids.WorkshopKey;
import org.plenary.rules.Attends;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;
import org.plenary.session.Arrivals;
import org.plenary.session.Outcome;
import org.plenary.session.SessionCommand;
import org.plenary.sync.Feeds;
import org.plenary.sync.Metronome;
import org.plenary.sync.Scene;
import org.plenary.topics.Document;

/// One session of one workshop without a database: tokens are `token-` and a person's key, every
/// command is accepted and becomes an entry, unless a test says otherwise.
final class FakeHouse implements Identities, LiveSessions, AutoCloseable {

  static final SessionId SESSION = new SessionId("session-1");
  private static final WorkshopKey WORKSHOP = new WorkshopKey("heads");

  final List<SessionCommand> commands = new CopyOnWriteArrayList<>();
  final List<String> departures = new CopyOnWriteArrayList<>();
  final Set<String> ended = ConcurrentHashMap.newKeySet();
  final AtomicInteger present = new AtomicInteger();
  final Map<CommandId, CompletableFuture<Outcome>> held = new ConcurrentHashMap<>();
  final MeterRegistry meters = new SimpleMeterRegistry();
  final Feeds feeds;

  private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger arrivals = new AtomicInteger();
  private Scene scene = Scene.EMPTY;

  /// Nodes hear nothing of each other unless a test joins them.
  Signals signals = (_, _) -> {};

  LongSupplier nanos = System::nanoTime;
  volatile boolean holding;
  volatile boolean away;
  volatile Duration life = Duration.ofMinutes(10);

  FakeHouse() {
    feeds = new Feeds("build", (_, _) -> Map.of(), Metronome.of(ticks));
    change(before ->
        before
            .person(id("ana"), Role.PARTICIPANT, "plenary")
            .person(id("ben"), Role.PARTICIPANT, "plenary")
            .person(id("fay"), Role.FACILITATOR, "plenary")
            .put("session", Document.with().put("state", "live").build()));
  }

  static PersonId id(String key) {
    return new PersonId("person-" + key);
  }

  synchronized void change(UnaryOperator<Scene> change) {
    scene = change.apply(scene);
    feeds.publish(SESSION, scene);
  }

  synchronized Scene scene() {
    return scene;
  }

  @Override
  public Optional<Known> verify(String token) {
    return token.startsWith("token-")
        ? Optional.of(
            new Known(token.substring(6).replaceAll("!.*", ""), token, Instant.now().plus(life)))
        : Optional.empty();
  }

  @Override
  public Set<Resting> over(Set<Resting> signIns) {
    return signIns.stream()
        .filter(resting -> ended.contains(resting.signIn()))
        .collect(Collectors.toSet());
  }

  @Override
  public Entry resolve(Known known, WorkshopKey workshop, @Nullable SessionKey session) {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    var key = known.identity().toString();
    if (session != null && session.value().equals("over")) {
      return new Entry.NoSessionLeft();
    }
    if (!workshop.equals(WORKSHOP) || key.equals("stranger")) {
      return new Entry.Forbidden();
    }
    return new Entry.Admitted(
        WORKSHOP,
        SESSION,
        new SessionKey("practices"),
        id(key),
        new PersonKey(key),
        key,
        key.startsWith("screen") ? Role.SCREEN : Role.PARTICIPANT,
        false,
        Attends.REMOTE);
  }

  @Override
  public CompletableFuture<@Nullable Void> load(SessionId session) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Outcome> submit(
      SessionId session, PersonId actor, CommandId id, byte[] digest, SessionCommand command) {
    commands.add(command);
    if (holding) {
      return held.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }
    if (command instanceof SessionCommand.ClosePoll) {
      var refusal = Refusal.of("poll.not-open", "This poll is not open.");
      return CompletableFuture.completedFuture(new Outcome.Refused(refusal));
    }
    if (command instanceof SessionCommand.Reopen) {
      return CompletableFuture.failedFuture(new IllegalStateException("a fault of ours"));
    }
    change(before -> before.put("me/" + actor, Document.with().put("done", id).build()));
    return CompletableFuture.completedFuture(new Outcome.Done(scene().seq(), Map.of()));
  }

  void release() {
    holding = false;
    held.values().forEach(one -> one.complete(new Outcome.Done(scene().seq(), Map.of())));
  }

  @Override
  public ConnectionId arrive(
      SessionId session, PersonId person, TabId tab, Attends attends, Arrivals.Socket socket) {
    present.incrementAndGet();
    return new ConnectionId("connection-" + arrivals.incrementAndGet());
  }

  @Override
  public void heard(ConnectionId connection) {}

  @Override
  public void depart(ConnectionId connection, String reason, boolean abrupt) {
    present.decrementAndGet();
    departures.add(connection + " " + reason + (abrupt ? " abruptly" : ""));
  }

  Surroundings surroundings(Sockets sockets, SocketSettings settings) {
    return new Surroundings(
        this,
        this,
        feeds,
        sockets,
        new Onlookers(feeds, sockets, signals),
        new Meters(meters),
        settings,
        InstantSource.system(),
        nanos,
        "build",
        new Digests(new SecretKeySpec(new byte[32], "HmacSHA256")));
  }

  @Override
  public void close() {
    ticks.shutdownNow();
  }
}
