package org.plenary.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.plenary.startup.CannotStart;

/// The embedded PostgreSQL: a server of its own, reached over loopback with a password.
final class PostgresServer implements Engine {

  private static final String NAME = "plenary";
  private static final int ATTEMPTS = 5;

  private final PostgresPrograms programs;
  private final Path folder;
  private final Path log;
  private final int port;
  private final String password;

  private PostgresServer(
      PostgresPrograms programs, Path folder, Path log, int port, String password) {
    this.programs = programs;
    this.folder = folder;
    this.log = log;
    this.port = port;
    this.password = password;
  }

  static PostgresServer start(DataFolder data) {
    var programs = PostgresPrograms.in(data);
    var password = Secrets.in(data).password("postgres");
    var folder =
        PostgresFolder.prepare(data, programs, data.folder("secrets").resolve("postgres.password"));
    var log = data.folder("logs").resolve("postgres.log");
    var server = launch(programs, folder, log, password);
    try {
      server.makeDatabase();
      server.requireDurability();
      return server;
    } catch (RuntimeException failure) {
      server.stop();
      throw failure;
    }
  }

  /// The children of a server that was killed may hold its memory for a moment, and a port that was
  /// free may be taken: both pass.
  private static PostgresServer launch(
      PostgresPrograms programs, Path folder, Path log, String password) {
    var outcome = new Program.Outcome(-1, "");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = Loopback.freePort();
      PostgresFolder.configure(folder, port);
      outcome = begin(programs, folder, log);
      if (outcome.isSuccess()) {
        return new PostgresServer(programs, folder, log, port, password);
      }
    }
    throw new CannotStart(
        "The embedded PostgreSQL does not start; its log is %s (%s)."
            .formatted(log, outcome.output().lines().reduce("", (_, last) -> last)));
  }

  private static Program.Outcome begin(PostgresPrograms programs, Path folder, Path log) {
    return programs.run(
        "pg_ctl", List.of("start", "--wait", "--timeout=60", "-D", "" + folder, "-l", "" + log));
  }

  @Override
  public boolean isAlive() {
    try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
      return lines
          .findFirst()
          .map(String::strip)
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
          .filter(ProcessHandle::isAlive)
          .isPresent();
    } catch (IOException | UncheckedIOException | NumberFormatException _) {
      return false;
    }
  }

  @Override
  public void startAgain() {
    var outcome = begin(programs, folder, log);
    if (!outcome.isSuccess()) {
      throw new CannotStart("its log is " + log);
    }
  }

  @Override
  public String toString() {
    return "The embedded PostgreSQL";
  }

  private void makeDatabase() {
    try (var connection = administer();
        var query = connection.createStatement();
        var found = query.executeQuery("SELECT FROM pg_database WHERE datname = 'plenary'")) {
      if (!found.next()) {
        try (var statement = connection.createStatement()) {
          // A role whose database was never made is left by a start that was killed between the two
          statement.execute("DROP ROLE IF EXISTS plenary");
          statement.execute("CREATE ROLE plenary LOGIN PASSWORD '" + password + "'");
          statement.execute("CREATE DATABASE plenary OWNER plenary");
        }
      }
    } catch (SQLException failure) {
      throw new CannotStart("The embedded PostgreSQL has no database for us.", failure);
    }
  }

  /// An acknowledged command must survive a loss of power: anything less is no start.
  private void requireDurability() {
    for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      try (var connection = connect(NAME, NAME);
          var statement = connection.createStatement();
          var shown = statement.executeQuery("SHOW " + setting)) {
        if (!shown.next() || !"on".equals(shown.getString(1))) {
          throw new CannotStart(
              "The embedded PostgreSQL has %s off: remove that setting from %s."
                  .formatted(setting, folder));
        }
      } catch (SQLException failure) {
        throw new CannotStart("The embedded PostgreSQL does not answer.", failure);
      }
    }
  }

  /// A connection that may make databases.
  Connection administer() throws SQLException {
    return connect("postgres", "postgres");
  }

  /// The address of another database of this server.
  String url(String database) {
    return "jdbc:postgresql://" + Loopback.ADDRESS + ":" + port + "/" + database;
  }

  private Connection connect(String database, String user) throws SQLException {
    return DriverManager.getConnection(url(database), user, password);
  }

  @Override
  public Map<String, String> properties() {
    return Map.of(
        "spring.datasource.url", url(NAME),
        "spring.datasource.username", NAME,
        "spring.datasource.password", password);
  }

  @Override
  public void stop() {
    programs.run("pg_ctl", List.of("stop", "--mode=fast", "--wait", "-D", "" + folder));
  }
}
