package org.plenary.embedded;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Trains the next start of a build that has not been trained yet: a second Plenary of low
/// priority, on a database of its own beside ours, while this one serves already.
@Component
@ConditionalOnProperty("plenary.start-cache")
final class StartTraining implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StartTraining.class);
  private static final String DATABASE = "plenary_training";
  private static final String REDIS = "spring.data.redis.url";
  private static final int REDIS_DATABASE = 15;

  private final StartCache cache;
  private final RunningEngines engines;
  private volatile @Nullable Process process;
  private volatile boolean closed;

  StartTraining(
      @Value("${plenary.start-cache}") Path cache, ObjectProvider<RunningEngines> engines) {
    this.cache = new StartCache(cache);
    this.engines = engines.getIfAvailable(RunningEngines::new);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    engines
        .postgres()
        .filter(_ -> engines.properties().containsKey(REDIS))
        .ifPresent(postgres ->
            Thread.ofPlatform().daemon().name("start-training").start(() -> trainOnce(postgres)));
  }

  private void trainOnce(PostgresServer postgres) {
    try {
      if (!cache.isCurrent()) {
        train(postgres);
      }
    } catch (IOException | SQLException e) {
      log.info("The next start will be no faster than this one: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void train(PostgresServer postgres)
      throws IOException, SQLException, InterruptedException {
    var build = StartCache.build();
    makeDatabase(postgres, true);
    var training = start(postgres);
    process = training;
    if (closed) {
      end(training);
    }
    var exit = training.waitFor();
    if (!closed) {
      makeDatabase(postgres, false);
      if (exit == 0 && Files.exists(cache.draft())) {
        cache.replace(build);
      }
    }
  }

  private Process start(PostgresServer postgres) throws IOException {
    var builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(cache.log().toFile());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.matches("(SPRING|SERVER|MANAGEMENT|PLENARY)_.*"));
    environment.putAll(
        Map.of(
            "SERVER_PORT", "0",
            "MANAGEMENT_SERVER_PORT", "0",
            "PLENARY_TRAINING", "true",
            "PLENARY_STOP_WITH_PARENT", "true",
            "PLENARY_TOKEN_KEY", Secrets.newTokenKey(),
            "PLENARY_SIGNING_KEY", Secrets.newSigningKey()));
    engines.properties().forEach((name, value) -> environment.put(variable(name), value));
    environment.put(variable("spring.datasource.url"), postgres.url(DATABASE));
    environment.put(variable(REDIS), engines.properties().get(REDIS) + "/" + REDIS_DATABASE);
    return builder.start();
  }

  private static String variable(String property) {
    return property.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private List<String> command() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(unhurried());
    command.add(java);
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.matches("-X.*"))
        .filter(argument -> !argument.startsWith("-XX:AOT"))
        .forEach(command::add);
    command.addAll(List.of("-XX:AOTCacheOutput=" + cache.draft(), "-cp", StartCache.classPath()));
    command.add("org.plenary.PlenaryApplication");
    return command;
  }

  private static List<String> unhurried() {
    var nice = Path.of("/usr/bin/nice");
    return Files.isExecutable(nice) ? List.of("" + nice, "-n", "19") : List.of();
  }

  private static void makeDatabase(PostgresServer postgres, boolean anew) throws SQLException {
    try (var connection = postgres.administer();
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
      if (anew) {
        statement.execute("CREATE DATABASE " + DATABASE + " OWNER plenary");
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    var training = process;
    if (training != null) {
      end(training);
    }
  }

  private static void end(Process training) {
    Stream.concat(training.descendants(), Stream.of(training.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
