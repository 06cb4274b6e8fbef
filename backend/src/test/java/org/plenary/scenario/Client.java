package org.plenary.scenario;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.testing.Frames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A person at a browser, as far as the wire protocol goes: keeps documents, and commands until
/// they are answered, over as many connections and nodes as it takes.
final class Client {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int COME_BACK = 4000;

  /// Milliseconds that a line rests at most, and while something has no answer.
  private static final long USUAL = 20_000;

  private static final long OWED = 4_000;

  /// Removed, or replaced by the same tab.
  private static final Set<Integer> STAY_AWAY = Set.of(4003, 4009);

  private final String workshop;
  private final String session;
  private final String token;
  private final String tab;
  private final Screen screen = new Screen();
  private final Map<String, Pending> pending = Collections.synchronizedMap(new LinkedHashMap<>());
  private final List<Duration> gaps = new CopyOnWriteArrayList<>();
  private final List<Integer> closes = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final AtomicInteger tries = new AtomicInteger();
  private final List<Consumer<Screen>> watchers = new CopyOnWriteArrayList<>();
  private volatile long lostAt;
  private volatile boolean stays;
  private volatile boolean likeAParticipant;
  private @Nullable Line line;

  private volatile @Nullable Rest rest;

  /// How long a closed line rests before the next one, which the server may have asked for.
  private record Rest(Line closed, long until, boolean asked) {}

  /// A command that has no answer yet.
  private record Pending(String frame, CompletableFuture<JsonNode> answer) {}

  Client(String workshop, String session, String token, String tab) {
    this.workshop = workshop;
    this.session = session;
    this.token = token;
    this.tab = tab;
  }

  /// Connects to a node and sends again whatever has no answer; done at the first `sync`.
  CompletableFuture<Client> connect(URI node) {
    var fresh = new Line(node);
    synchronized (this) {
      line = fresh;
    }
    var address = URI.create(node.toString().replaceFirst("^http", "ws") + "/ws");
    return HTTP.newWebSocketBuilder()
        .subprotocols("plenary.v1")
        .connectTimeout(Duration.ofSeconds(10))
        .buildAsync(address, fresh)
        .handle((socket, failure) -> {
          if (failure == null) {
            fresh.say(socket, hello());
          } else {
            fresh.end(failure.toString());
            comeBack(fresh, 0, "");
          }
          return fresh.synced;
        })
        .thenCompose(synced -> synced);
  }

  /// Asks for nothing that the page of a participant does not ask for when it comes; else for all.
  Client likeAParticipant() {
    likeAParticipant = true;
    return this;
  }

  /// Connects through an address and comes back, as a browser does, however often the line breaks.
  CompletableFuture<Client> stay(URI address) {
    stays = true;
    lostAt = 0;
    var done = new CompletableFuture<Client>();
    watchers.add(_ -> done.complete(this));
    var _ = connect(address);
    return done;
  }

  /// Closes the line with a good-bye and stays away.
  void leave() {
    stays = false;
    Line old;
    synchronized (this) {
      old = line;
      line = null;
    }
    var socket = old == null ? null : old.socket;
    if (socket != null) {
      var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }
  }

  /// Waits as the SDK does: what the server said, or up to 1, 2, 4 … 20 s, and no more than 4 s
  /// while something has no answer.
  private void comeBack(Line closed, int code, String reason) {
    if ((!stays && code != COME_BACK) || STAY_AWAY.contains(code)) {
      return;
    }
    if (lostAt == 0) {
      lostAt = System.nanoTime();
    }
    if (code == COME_BACK) {
      comeBackIn(closed, JSON.readTree(reason).required("retryMs").asLong(), true);
    } else {
      var most =
          Math.min(pending.isEmpty() ? USUAL : OWED, 1000L << Math.min(5, tries.getAndIncrement()));
      comeBackIn(closed, ThreadLocalRandom.current().nextLong(most), false);
    }
  }

  private void comeBackIn(Line closed, long millis, boolean asked) {
    rest = new Rest(closed, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), asked);
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
        .execute(() -> {
          if (isLine(closed)) {
            var _ = connect(closed.node);
          }
        });
  }

  /// Comes back sooner, because something was said while the line is down.
  private void hurry() {
    var now = rest;
    if (now != null
        && !now.asked()
        && isLine(now.closed())
        && now.until() - System.nanoTime() > TimeUnit.MILLISECONDS.toNanos(OWED)) {
      comeBackIn(now.closed(), ThreadLocalRandom.current().nextLong(OWED), false);
    }
  }

  private synchronized boolean isLine(Line one) {
    return line == one;
  }

  /// Drops the line without a good-bye, as a lost network does.
  synchronized void drop() {
    var old = line;
    line = null;
    if (old != null && old.socket != null) {
      old.socket.abort();
    }
  }

  /// Sends a command, now and after every reconnect, until it is answered.
  CompletableFuture<JsonNode> send(String id, String name, Map<String, ?> args) {
    var frame =
        JSON.writeValueAsString(
            new LinkedHashMap<>(Map.of("t", "cmd", "id", id, "name", name, "args", args)));
    var answer = new CompletableFuture<JsonNode>();
    pending.put(id, new Pending(frame, answer));
    Line now;
    synchronized (this) {
      now = line;
    }
    if (now != null && now.socket != null && now.welcome) {
      now.say(now.socket, frame);
    } else {
      hurry();
    }
    return answer;
  }

  private List<Pending> unanswered() {
    synchronized (pending) {
      return List.copyOf(pending.values());
    }
  }

  Map<String, ObjectNode> documents() {
    return screen.documents();
  }

  long seq() {
    return screen.seq();
  }

  Screen screen() {
    return screen;
  }

  /// Calls back, on the line's thread, after each `sync` that was taken.
  void onSync(Consumer<Screen> watcher) {
    watchers.add(watcher);
  }

  /// Whether it has a line now, and what stands.
  boolean isSynced() {
    Line now;
    synchronized (this) {
      now = line;
    }
    return now != null && !now.closed && now.synced.isDone();
  }

  /// Everybody whom this client ever sees as offline from now on after having come.
  Set<String> everAbsent() {
    Set<String> absent = ConcurrentHashMap.newKeySet();
    Set<String> came = ConcurrentHashMap.newKeySet();
    onSync(now -> {
      var people = now.documents().get("people");
      if (people != null) {
        people
            .required("people")
            .properties()
            .forEach(person -> {
              if (person.getValue().path("online").asBoolean(false)) {
                came.add(person.getKey());
              } else if (came.contains(person.getKey())) {
                absent.add(person.getKey());
              }
            });
      }
    });
    return absent;
  }

  /// How long each absence was, from the broken line to the next screen.
  List<Duration> gaps() {
    return List.copyOf(gaps);
  }

  /// With which codes its sockets were closed.
  List<Integer> closes() {
    return List.copyOf(closes);
  }

  /// The codes of answers after which a command was sent again.
  List<String> refusals() {
    return new ArrayList<>(refusals);
  }

  private String hello() {
    var frame = JSON.createObjectNode();
    frame.put("t", "hello").put("token", token).put("workshop", workshop);
    frame.put("session", session).put("tab", tab);
    if (likeAParticipant) {
      frame.putArray("want");
    }
    screen.claim(frame);
    return JSON.writeValueAsString(frame);
  }

  private synchronized void take(Line from, String text) {
    if (from != line) {
      return;
    }
    var frame = JSON.readTree(text);
    if (Faults.either(true, false)) {
      // At full size these checks would be most of what the machine does.
      Frames.check(frame);
    }
    switch (frame.required("t").asString()) {
      case "welcome" -> from.becomeWelcome();
      case "sync" -> {
        screen.take(frame);
        if (!frame.path("more").asBoolean(false)) {
          from.becomeSynced(this);
          watchers.forEach(watcher -> watcher.accept(screen));
        }
      }
      case "ok", "no" -> {
        var id = frame.required("id").asString();
        if (frame.path("retry").asBoolean(false)) {
          refusals.add(frame.required("code").asString());
          again(from, id);
        } else {
          var answered = pending.remove(id);
          if (answered != null) {
            answered.answer().complete(frame);
          }
        }
      }
      default -> {}
    }
  }

  /// What may be tried again is sent again after a while, on the line that then is.
  private void again(Line refusedOn, String id) {
    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
        .execute(() -> {
          var command = pending.get(id);
          var socket = refusedOn.socket;
          if (command != null && socket != null && !refusedOn.closed) {
            refusedOn.say(socket, command.frame());
          }
        });
  }

  /// One socket of this client.
  private final class Line implements WebSocket.Listener {
    private final URI node;
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Client> synced = new CompletableFuture<>();
    private CompletableFuture<?> said = CompletableFuture.completedFuture(null);
    private volatile @Nullable WebSocket socket;
    private volatile boolean welcome;
    private volatile boolean closed;

    Line(URI node) {
      this.node = node;
    }

    void becomeSynced(Client client) {
      if (synced.complete(client)) {
        tries.set(0);
        if (lostAt != 0) {
          gaps.add(Duration.ofNanos(System.nanoTime() - lostAt));
          lostAt = 0;
        }
      }
    }

    /// What has no answer is sent again at once, as the SDK does.
    void becomeWelcome() {
      welcome = true;
      var now = socket;
      if (now != null) {
        unanswered().forEach(command -> say(now, command.frame()));
      }
    }

    /// One after the other, as the client of the JDK asks for.
    synchronized void say(WebSocket to, String frame) {
      said = said.handle((_, _) -> null).thenCompose(_ -> to.sendText(frame, true));
    }

    @Override
    public void onOpen(WebSocket opened) {
      socket = opened;
      opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        take(this, text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closes.add(code);
      end("closed with " + code + " " + reason);
      comeBack(this, code, reason);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      end(error.toString());
      comeBack(this, 0, "");
    }

    private void end(String why) {
      closed = true;
      synced.completeExceptionally(new IllegalStateException(why));
    }
  }
}
