package org.plenary.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.Engines;
import org.plenary.testing.PlenaryProcess;

@Timeout(600)
class EmbeddedEnginesIntegrationTests {

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void chooseFolder() throws IOException {
    data = folder.toRealPath().resolve("data");
  }

  @AfterEach
  void leaveNothingRunning() {
    PlenaryProcess.sweep(data);
  }

  @Test
  void keepsEverythingWhateverIsKilled() throws Exception {
    try (var plenary = start(data)) {
      assertThat(plenary.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
      assertThat(plenary.engines("postgres")).isNotEmpty();
      assertThat(plenary.engines("redis")).hasSize(1);
      remember(data, "first");
      plenary.kill();
      assertThat(plenary.engines("postgres")).as("orphans").isNotEmpty();
      assertThat(plenary.engines("redis")).as("orphans").hasSize(1);
    }
    try (var plenary = start(data)) {
      plenary.awaitReady();
      assertThat(plenary.output()).contains("that an earlier run left behind");
      assertThat(plenary.engines("redis")).hasSize(1);
      assertThat(remembered(data)).containsExactly("first");
      remember(data, "second");
      plenary.engines("postgres").forEach(ProcessHandle::destroyForcibly);
      plenary.kill();
    }
    try (var plenary = start(data)) {
      plenary.awaitReady();
      remember(data, "third");
      plenary.engines("redis").forEach(ProcessHandle::destroyForcibly);
      plenary.kill();
    }
    try (var plenary = start(data)) {
      plenary.awaitReady();
      assertThat(remembered(data)).containsExactly("first", "second", "third");
      plenary.engines("redis").forEach(ProcessHandle::destroyForcibly);
      plenary.engines("postgres").forEach(ProcessHandle::destroyForcibly);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> plenary.output().contains("The embedded PostgreSQL is gone"));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> plenary.get("/actuator/health").statusCode() == 200);
      assertThat(plenary.engines("redis")).hasSize(1);
      assertThat(remembered(data)).containsExactly("first", "second", "third");
      assertThat(plenary.stop()).isEqualTo(143);
      assertThat(plenary.engines("postgres")).isEmpty();
      assertThat(plenary.engines("redis")).isEmpty();
    }
  }

  @Test
  void survivesAPidFileThatNamesSomebodyElse() throws Exception {
    try (var plenary = start(data)) {
      plenary.awaitReady();
      plenary.stop();
    }
    Files.writeString(
        data.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n" + data);
    try (var plenary = start(data)) {
      plenary.awaitReady();
      assertThat(remembered(data)).isEmpty();
    }
  }

  @Test
  void refusesASecondCopyOnTheSameFolderWithOneSentence() throws Exception {
    try (var plenary = start(data)) {
      plenary.awaitReady();
      try (var second = start(data)) {
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output().lines())
            .filteredOn(line -> line.startsWith("Plenary is already running on the data folder"))
            .hasSize(1);
        assertThat(second.output()).doesNotContain("\tat ", "Exception");
      }
      assertThat(plenary.get("/actuator/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void keepsSecretsFromOtherUsersAndServersFromOtherMachines() throws Exception {
    try (var plenary = start(data)) {
      plenary.awaitReady();
      try (var secrets = Files.list(data.resolve("secrets"))) {
        assertThat(secrets)
            .hasSize(4)
            .allSatisfy(secret ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------"));
      }
      try (var connection = connect(data, "postgres");
          var statement = connection.createStatement();
          var setting =
              statement.executeQuery(
                  "SELECT setting FROM pg_settings WHERE name IN"
                      + " ('fsync', 'synchronous_commit', 'listen_addresses') ORDER BY name")) {
        assertThat(column(setting)).containsExactly("on", "127.0.0.1", "on");
      }
      assertThat(plenary.output()).doesNotContain(secret(data, "postgres.password"));
    }
  }

  @Test
  void usesConfiguredEnginesAndNeedsKeysThen() throws Exception {
    var environment =
        Map.of(
            "SPRING_DATASOURCE_URL", Engines.database().url(),
            "SPRING_DATA_REDIS_URL", Engines.redis().toURI().toString());
    try (var plenary = PlenaryProcess.start(data, environment)) {
      assertThat(plenary.awaitExit()).isEqualTo(1);
      assertThat(plenary.output().lines())
          .anyMatch(line -> line.startsWith("PLENARY_TOKEN_KEY must be set"));
      assertThat(plenary.output()).doesNotContain("\tat ");
      assertThat(data).doesNotExist();
    }
  }

  private static PlenaryProcess start(Path data) {
    return PlenaryProcess.start(data, Map.of());
  }

  private static void remember(Path data, String text) throws Exception {
    try (var connection = connect(data, "plenary");
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS memory (text text, id serial)");
      statement.execute("INSERT INTO memory VALUES ('" + text + "')");
    }
  }

  private static List<String> remembered(Path data) throws Exception {
    try (var connection = connect(data, "plenary");
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS memory (text text, id serial)");
      try (var rows = statement.executeQuery("SELECT text FROM memory ORDER BY id")) {
        return column(rows);
      }
    }
  }

  private static List<String> column(ResultSet rows) throws SQLException {
    var values = new ArrayList<String>();
    while (rows.next()) {
      values.add(rows.getString(1));
    }
    return values;
  }

  private static Connection connect(Path data, String user) throws SQLException, IOException {
    var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/plenary",
        user,
        secret(data, "postgres.password"));
  }

  private static String secret(Path data, String name) throws IOException {
    return Files.readString(data.resolve("secrets").resolve(name)).strip();
  }
}
