package org.plenary.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/// A migrated PostgreSQL server of its own that a test may stop, start, freeze, and put back to an
/// older state; it counts its statements.
public final class TestPostgres implements AutoCloseable {

  private final Path folder;
  private @Nullable EmbeddedPostgres server;
  private final int port;

  private TestPostgres(Path folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
    this.port = server.getPort();
  }

  static TestPostgres start() {
    try {
      var folder = Files.createTempDirectory("plenary-test-postgres");
      var postgres = new TestPostgres(folder, launch(folder, 0));
      Flyway.configure()
          .dataSource(postgres.database().dataSource())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      postgres.database().jdbc().sql("CREATE EXTENSION pg_stat_statements").update();
      return postgres;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static EmbeddedPostgres launch(Path folder, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  /// The same at every start.
  public TestDatabase database() {
    var url = "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    return new TestDatabase(url, source);
  }

  /// Ends the server in good order; connections break.
  public void stop() {
    try {
      var running = server;
      server = null;
      if (running != null) {
        running.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Starts it again where it was, unless it runs.
  public void startAgain() {
    if (server != null) {
      return;
    }
    try {
      server = launch(folder, port);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Copies everything as it stands while the server is stopped.
  public void save() {
    try {
      FileSystemUtils.deleteRecursively(folder.resolve("saved"));
      copy(folder.resolve("data"), folder.resolve("saved"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Puts back what was saved while the server is stopped.
  public void restore() {
    try {
      FileSystemUtils.deleteRecursively(folder.resolve("data"));
      copy(folder.resolve("saved"), folder.resolve("data"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// PostgreSQL wants nobody else to see its folders.
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            copyOne(each);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            copyOne(each);
            return FileVisitResult.CONTINUE;
          }

          private void copyOne(Path each) throws IOException {
            var copy = to.resolve(from.relativize(each).toString());
            Files.copy(each, copy);
            var owner = Files.getOwner(each);
            Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(each));
            Files.setOwner(copy, owner);
          }
        });
  }

  /// Stops the clock of the server and of all its connections.
  public void freeze() {
    signal("-STOP");
  }

  public void thaw() {
    signal("-CONT");
  }

  private void signal(String name) {
    try {
      var command = new ArrayList<>(List.of("kill", name));
      processes().forEach(process -> command.add(Long.toString(process.pid())));
      new ProcessBuilder(command).start().onExit().join();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<ProcessHandle> processes() throws IOException {
    var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
    var first = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    var all = new ArrayList<>(first.descendants().toList());
    all.addFirst(first);
    return all;
  }

  @Override
  public void close() {
    stop();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
