package org.plenary.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.PlenaryProcess;

/// A start that nobody has trained for trains the next one.
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class StartTrainingIntegrationTests {

  /// Made by every build, for the run command.
  private static final Path APPLICATION = Path.of("target", "start-run.jar").toAbsolutePath();

  @TempDir private Path folder;

  @AfterEach
  void leaveNothingRunning() {
    PlenaryProcess.sweep(folder);
  }

  @Test
  void theNextStartIsRememberedAndUsesWhatIs() throws Exception {
    var cache = folder.resolve("start.aot");
    try (var untrained = start(Map.of("PLENARY_STARTCACHE", cache.toString()))) {
      untrained.awaitReady();
      await()
          .atMost(Duration.ofMinutes(7))
          .untilAsserted(
              () -> assertThat(folder.resolve("start.aot.stamp")).as(training()).isNotEmptyFile());
    }
    assertThat(cache).isNotEmptyFile();
    assertThat(folder.resolve("start.aot.new")).doesNotExist();
    var made = Files.getLastModifiedTime(cache);

    // In this mode a JVM that cannot use the file does not start at all.
    var useIt = "-XX:AOTMode=on -XX:AOTCache=" + cache;
    try (var trained =
        start(Map.of("PLENARY_STARTCACHE", cache.toString(), "JAVA_TOOL_OPTIONS", useIt))) {
      trained.awaitReady();
      assertThat(trained.get("/livez").statusCode()).isEqualTo(200);
    }
    assertThat(Files.getLastModifiedTime(cache)).isEqualTo(made);
  }

  private PlenaryProcess start(Map<String, String> environment) {
    return PlenaryProcess.startJars(folder.resolve("data"), environment, APPLICATION);
  }

  /// What the training itself said.
  private String training() throws Exception {
    var log = folder.resolve("start.aot.log");
    return Files.exists(log) ? Files.readString(log) : "no training began";
  }
}
