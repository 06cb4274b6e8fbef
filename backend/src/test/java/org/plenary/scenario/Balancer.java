package org.plenary.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A plain load balancer before the nodes of a cluster: passes bytes to the next node that says it
/// is ready, knows nothing of what they mean, and has lines as bad as a test wants them.
final class Balancer implements AutoCloseable {

  private static final Duration CHECK = Duration.ofMillis(250);
  private static final int CONNECT_MS = 500;

  private final ServerSocket door;
  private final Pipe.Quality quality;
  private final List<URI> nodes = new CopyOnWriteArrayList<>();
  private final Set<URI> ready = ConcurrentHashMap.newKeySet();
  private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();
  private final Thread checker;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private volatile boolean refusing;

  /// The two ends of one connection.
  private record Passage(URI node, Socket client, Socket server, Pipe down) {

    void cut() {
      reset(client);
      reset(server);
    }
  }

  Balancer() {
    this(Pipe.Quality.PERFECT);
  }

  Balancer(Pipe.Quality quality) {
    try {
      this.quality = quality;
      this.door = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().name("balancer").start(this::accept);
    this.checker = Thread.ofVirtual().name("balancer-check").start(this::check);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /// From now on this node gets its share, whenever it is ready.
  void add(URI node) {
    nodes.add(node);
    if (isReady(node)) {
      ready.add(node);
    }
  }

  void remove(URI node) {
    nodes.remove(node);
    ready.remove(node);
  }

  /// Breaks every connection at once, as a router does that loses power.
  void cut() {
    passages.forEach(Passage::cut);
  }

  /// Whether new connections are broken at once.
  void refuse(boolean refuse) {
    refusing = refuse;
  }

  /// How many nodes say that they are ready.
  int ready() {
    return ready.size();
  }

  int open() {
    return passages.size();
  }

  long openTo(URI node) {
    return passages.stream().filter(passage -> passage.node().equals(node)).count();
  }

  int accepted() {
    return accepted.get();
  }

  /// The most bytes that one connection's node had sent and its client had not been given.
  int longestBacklog() {
    return passages.stream().mapToInt(passage -> passage.down().longestBacklog()).max().orElse(0);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        accepted.incrementAndGet();
        Thread.ofVirtual().start(() -> pass(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void pass(Socket client) {
    var candidates = candidates();
    for (var node : refusing ? List.<URI>of() : candidates) {
      var server = new Socket();
      try {
        server.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        server.connect(new InetSocketAddress(node.getHost(), node.getPort()), CONNECT_MS);
      } catch (IOException away) {
        ready.remove(node);
        continue;
      }
      join(node, client, server);
      return;
    }
    reset(client);
  }

  private void join(URI node, Socket client, Socket server) {
    var down = new Pipe(server, client, quality);
    var up = new Pipe(client, server, quality);
    var passage = new Passage(node, client, server, down);
    passages.add(passage);
    Runnable over =
        () -> {
          if (passages.remove(passage)) {
            close(client);
            close(server);
          }
        };
    down.start(over);
    up.start(over);
  }

  private List<URI> candidates() {
    var able = nodes.stream().filter(ready::contains).toList();
    if (able.isEmpty()) {
      return List.of();
    }
    var first = Math.floorMod(turn.getAndIncrement(), able.size());
    var order = new ArrayList<URI>();
    for (var i = 0; i < able.size(); i++) {
      order.add(able.get((first + i) % able.size()));
    }
    return order;
  }

  private void check() {
    try {
      while (true) {
        for (var node : nodes) {
          if (isReady(node)) {
            ready.add(node);
          } else {
            ready.remove(node);
          }
        }
        Thread.sleep(CHECK);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isReady(URI node) {
    try {
      var request =
          HttpRequest.newBuilder(node.resolve("/actuator/health"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException _) {
      // It is closed already.
    }
    close(socket);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // There is nothing left to close.
    }
  }

  @Override
  public void close() {
    checker.interrupt();
    close(door);
    cut();
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // There is nothing left to close.
    }
  }
}
