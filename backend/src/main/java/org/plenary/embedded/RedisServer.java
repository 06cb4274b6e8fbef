package org.plenary.embedded;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.plenary.startup.CannotStart;
import org.springframework.util.ClassUtils;
import redis.embedded.core.ExecutableProvider;

/// The embedded Redis. It keeps nothing on disk: what is in it may be lost at any time.
final class RedisServer implements Engine {

  private static final String PROGRAMS = "redis.embedded.core.ExecutableProvider";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<String> command;
  private final Path log;
  private final int port;
  private final String password;
  private volatile Process process;

  private RedisServer(List<String> command, Path log, int port, String password)
      throws IOException {
    this.command = command;
    this.log = log;
    this.port = port;
    this.password = password;
    this.process = launch();
  }

  static RedisServer start(DataFolder data) {
    if (!ClassUtils.isPresent(PROGRAMS, null)) {
      throw new CannotStart(
          "This build of Plenary holds no Redis: configure one with SPRING_DATA_REDIS_URL.");
    }
    var folder = data.folder("redis");
    var log = data.folder("logs").resolve("redis.log");
    var password = Secrets.in(data).password("redis");
    int port = Loopback.freePort();
    try {
      var program = ExecutableProvider.newJarResourceProvider(data.folder("engines").toFile());
      var settings = folder.resolve("redis.conf");
      Private.write(settings, settings(port, password, folder));
      var command = apart(List.of("" + program.get().toPath().toRealPath(), "" + settings));
      var server = new RedisServer(command, log, port, password);
      server.await();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Process launch() throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void startAgain() {
    try {
      process = launch();
      await();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String toString() {
    return "The embedded Redis";
  }

  /// Ctrl-C reaches all processes of a terminal's group at once. In a session of its own Redis
  /// stays until we have told everybody goodbye and stop it.
  private static List<String> apart(List<String> command) {
    var setsid = Path.of("/usr/bin/setsid");
    return Files.isExecutable(setsid)
        ? List.of("" + setsid, command.getFirst(), command.getLast())
        : command;
  }

  private static String settings(int port, String password, Path folder) {
    return """
    bind %s
    port %d
    requirepass %s
    dir "%s"
    daemonize no
    save ""
    appendonly no
    """
        .formatted(Loopback.ADDRESS, port, password, folder);
  }

  private void await() {
    var client = RedisClient.create(RedisURI.create(url()));
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!answers(client)) {
        if (System.nanoTime() - end > 0 || process.waitFor(50, TimeUnit.MILLISECONDS)) {
          throw new CannotStart(
              ("The embedded Redis does not start; its log is %s. Another one can be configured"
                      + " with SPRING_DATA_REDIS_URL.")
                  .formatted(log));
        }
      }
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start was interrupted.", failure);
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
  }

  private static boolean answers(RedisClient client) {
    try (var connection = client.connect()) {
      return "PONG".equals(connection.sync().ping());
    } catch (RedisException _) {
      return false;
    }
  }

  private String url() {
    return "redis://:" + password + "@" + Loopback.ADDRESS + ":" + port;
  }

  @Override
  public Map<String, String> properties() {
    return Map.of("spring.data.redis.url", url());
  }

  @Override
  public void stop() {
    try {
      process.destroy();
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
