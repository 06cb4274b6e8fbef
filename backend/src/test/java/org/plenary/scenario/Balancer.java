package org.plenary.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A plain TCP load balancer before nodes that come and go: each connection to the next one, past
/// those that do not answer.
final class Balancer implements AutoCloseable {

  private final ServerSocket server;
  private final List<URI> nodes = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();

  Balancer() {
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI address() {
    return URI.create("http://localhost:" + server.getLocalPort());
  }

  void add(URI node) {
    nodes.add(node);
  }

  void remove(URI node) {
    nodes.remove(node);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var node = connect()) {
      client.setTcpNoDelay(true);
      var back = Thread.ofVirtual().start(() -> copy(node, client));
      copy(client, node);
      back.join();
    } catch (IOException e) {
      // The client sees a connection that ended, as behind any balancer.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket connect() throws IOException {
    var known = List.copyOf(nodes);
    for (int tries = 0; tries < known.size(); tries++) {
      var node = known.get(Math.floorMod(turn.getAndIncrement(), known.size()));
      var socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.getPort()));
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException away) {
        socket.close();
      }
    }
    throw new IOException("no node answers");
  }

  /// One way; the end of one side ends the other.
  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Seen by the other way, too.
    }
    close(from);
    close(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
