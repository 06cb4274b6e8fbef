package org.plenary.scenario;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
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

  private final String workshop;
  private final String session;
  private final String token;
  private final String tab;
  private final Map<String, ObjectNode> documents = new TreeMap<>();
  private final Map<String, Long> versions = new TreeMap<>();
  private final Map<String, Pending> pending = Collections.synchronizedMap(new LinkedHashMap<>());
  private @Nullable String mark;
  private long seq;
  private @Nullable Line line;
  private int closes;
  private int lastClose;

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
        .buildAsync(address, fresh)
        .thenCompose(socket -> {
          fresh.say(socket, hello());
          return fresh.synced;
        });
  }

  /// A node that gave up its connections takes them again.
  private void comeBack(Line closed) {
    CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS)
        .execute(() -> {
          if (isLine(closed)) {
            var _ = connect(closed.node);
          }
        });
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
    if (now != null && now.socket != null && now.synced.isDone()) {
      now.say(now.socket, frame);
    }
    return answer;
  }

  private List<Pending> unanswered() {
    synchronized (pending) {
      return List.copyOf(pending.values());
    }
  }

  synchronized Map<String, ObjectNode> documents() {
    return new TreeMap<>(documents);
  }

  /// How often the server closed a socket of this client.
  synchronized int closes() {
    return closes;
  }

  /// The code of the last close, or 0.
  synchronized int lastClose() {
    return lastClose;
  }

  private synchronized void closed(int code) {
    closes++;
    lastClose = code;
  }

  synchronized long seq() {
    return seq;
  }

  private synchronized String hello() {
    var frame = JSON.createObjectNode();
    frame.put("t", "hello").put("token", token).put("workshop", workshop);
    frame.put("session", session).put("tab", tab);
    if (mark != null) {
      frame.put("mark", mark);
      var have = frame.putObject("have");
      versions.forEach((topic, version) -> {
        if (version > 0) {
          have.put(topic, version);
        }
      });
    }
    return JSON.writeValueAsString(frame);
  }

  private synchronized void take(Line from, String text) {
    if (from != line) {
      return;
    }
    var frame = JSON.readTree(text);
    Frames.check(frame);
    switch (frame.required("t").asString()) {
      case "sync" -> {
        sync(frame);
        if (!frame.path("more").asBoolean(false)) {
          from.becomeSynced(this);
        }
      }
      case "ok", "no" -> {
        var id = frame.required("id").asString();
        if (frame.path("retry").asBoolean(false)) {
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

  private void sync(JsonNode frame) {
    if (frame.path("all").asBoolean(false)) {
      documents.clear();
      versions.clear();
    }
    frame
        .required("topics")
        .properties()
        .forEach(topic -> change(topic.getKey(), topic.getValue()));
    mark = frame.required("mark").asString();
    if (!frame.path("more").asBoolean(false)) {
      seq = frame.required("seq").asLong();
    }
  }

  private void change(String topic, JsonNode change) {
    if (change.path("gone").asBoolean(false)) {
      documents.remove(topic);
      versions.remove(topic);
      return;
    }
    if (change.has("doc")) {
      documents.put(topic, (ObjectNode) change.get("doc"));
    } else {
      if (!Long.valueOf(change.required("from").asLong()).equals(versions.get(topic))) {
        throw new AssertionError("a patch that does not fit: " + topic + " " + change);
      }
      merge(documents.get(topic), (ObjectNode) change.required("patch"));
    }
    versions.put(topic, change.required("v").asLong());
  }

  private static void merge(@Nullable ObjectNode target, ObjectNode patch) {
    if (target == null) {
      throw new AssertionError("a patch to nothing");
    }
    patch
        .properties()
        .forEach(member -> {
          var value = member.getValue();
          var old = target.get(member.getKey());
          if (value.isNull()) {
            target.remove(member.getKey());
          } else if (value instanceof ObjectNode object) {
            var into = old instanceof ObjectNode node ? node : JSON.createObjectNode();
            target.set(member.getKey(), into);
            merge(into, object);
          } else {
            target.set(member.getKey(), value);
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
    private volatile boolean closed;

    Line(URI node) {
      this.node = node;
    }

    void becomeSynced(Client client) {
      if (synced.complete(client)) {
        var now = socket;
        if (now != null) {
          unanswered().forEach(command -> say(now, command.frame()));
        }
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
      Client.this.closed(code);
      end("closed with " + code + " " + reason);
      if (code == COME_BACK) {
        comeBack(this);
      }
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      end(error.toString());
    }

    private void end(String why) {
      closed = true;
      synced.completeExceptionally(new IllegalStateException(why));
    }
  }
}
