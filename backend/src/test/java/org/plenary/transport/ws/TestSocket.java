package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.testing.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client's end of a real socket.
final class TestSocket implements WebSocket.Listener {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<String, HttpClient> FROM = new ConcurrentHashMap<>();

  final CompletableFuture<String> closed = new CompletableFuture<>();
  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private @Nullable WebSocket socket;
  private long seq;

  static TestSocket open(int port) {
    return open(port, "");
  }

  static TestSocket open(int port, String query, String... headers) {
    var client = new TestSocket();
    var builder = HTTP.newWebSocketBuilder().subprotocols("plenary.v1");
    for (var i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    client.socket =
        builder.buildAsync(URI.create("ws://localhost:" + port + "/ws" + query), client).join();
    return client;
  }

  /// Comes from another address of this machine, such as `127.0.0.2`.
  static TestSocket from(String address, int port) {
    var client = new TestSocket();
    var http =
        FROM.computeIfAbsent(
            address, it -> HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(it)).build());
    client.socket =
        http.newWebSocketBuilder()
            .subprotocols("plenary.v1")
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), client)
            .join();
    return client;
  }

  static TestSocket hello(int port, String person) {
    return hello(port, person, "tab-of-" + person);
  }

  static TestSocket hello(int port, String person, String tab) {
    var client = open(port);
    client.send(helloFrame(person, tab));
    assertThat(client.next("welcome").get("you").get("key").asString()).isEqualTo(person);
    return client;
  }

  static String helloFrame(String person, String tab) {
    return "{\"t\":\"hello\",\"token\":\"token-%s\",\"workshop\":\"heads\",\"tab\":\"%s\"}"
        .formatted(person, tab);
  }

  WebSocket socket() {
    return socket;
  }

  TestSocket send(String text) {
    socket.sendText(text, true).join();
    return this;
  }

  /// The next frame of this kind; others before it are skipped.
  JsonNode next(String kind) {
    try {
      for (var text = poll(); text != null; text = poll()) {
        var frame = JSON.readTree(text);
        seq =
            Math.max(
                seq, frame.path("t").asString().equals("sync") ? frame.get("seq").asLong() : 0);
        if (frame.get("t").asString().equals(kind)) {
          return frame;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no " + kind + "; closed: " + closed.getNow("no"));
  }

  private @Nullable String poll() throws InterruptedException {
    return frames.poll(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Up to where the frames that were looked at have brought it.
  long seq() {
    return seq;
  }

  String closing() {
    return closed.orTimeout(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /// Shows that the connection lives: a command of its own is answered.
  void assertAlive(String id) {
    send("{\"t\":\"cmd\",\"id\":\"%s\",\"name\":\"session.start\",\"args\":{}}".formatted(id));
    assertThat(next("ok").get("id").asString()).isEqualTo(id);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      frames.add(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code + " " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete("broken " + error);
  }
}
