package org.plenary.presence;

import io.lettuce.core.RedisURI;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;

/// A node in a process of its own, which a test may freeze and kill.
final class NodeProcess implements AutoCloseable {

  static final SessionId SESSION = new SessionId("session-practices");
  static final ConnectionId CONNECTION = new ConnectionId("connection-of-process");

  private final Process process;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();

  NodeProcess(String database, RedisURI redis, Duration heartbeat) {
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                  "-cp",
                  System.getProperty("java.class.path"),
                  NodeProcess.class.getName(),
                  database,
                  redis.toURI().toString(),
                  heartbeat.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = Thread.startVirtualThread(this::listen);
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(said::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the process said, such as `boot …` and `fenced`.
  List<String> said(String beginning) {
    return said.stream().filter(line -> line.startsWith(beginning)).toList();
  }

  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Holds one connection and tells its boots and fences.
  static void main(String[] args) throws InterruptedException {
    var node = new TestNode(args[0], RedisURI.create(args[1]), Duration.parse(args[2]));
    var boot = node.presence.opened(SESSION, CONNECTION);
    System.out.println("boot " + boot);
    while (true) {
      Thread.sleep(20);
      if (!boot.equals(node.presence.boot())) {
        boot = node.presence.boot();
        System.out.println("fenced " + node.fences.get());
        System.out.println("boot " + boot);
      }
    }
  }
}
