package org.plenary.testing;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import org.awaitility.Awaitility;
import redis.embedded.core.ExecutableProvider;

/// A Redis server on a free port of this machine that a test may end, freeze and thaw.
public final class TestRedis implements AutoCloseable {

  static final int DATABASES = 512;

  private final Process process;
  private final int port;

  private TestRedis(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static TestRedis start() {
    try {
      return start(freePort());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static TestRedis start(int port) {
    try {
      var process = launch(port);
      var redis = new TestRedis(process, port);
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(redis::listens);
      return redis;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Process launch(int port) throws IOException {
    var binary = ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
    return new ProcessBuilder(
            binary,
            "--bind",
            "127.0.0.1",
            "--port",
            Integer.toString(port),
            "--databases",
            Integer.toString(DATABASES),
            "--save",
            "")
        .directory(Files.createTempDirectory("plenary-test-redis").toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public RedisURI uri() {
    return RedisURI.builder().withHost("127.0.0.1").withPort(port).build();
  }

  /// Another server in the place of this one after it was killed: same port, nothing in it. One
  /// that lives goes on.
  public TestRedis again() {
    return process.isAlive() ? this : start(port);
  }

  /// Stops the server's clock: connections stay open and nothing answers.
  public void freeze() {
    signal("STOP");
  }

  public void thaw() {
    signal("CONT");
  }

  /// Ends the server at once, as `kill -9` does.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().onExit().join();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean listens() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
