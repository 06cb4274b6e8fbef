package org.plenary.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.plenary.startup.CannotStart;
import org.springframework.util.FileSystemUtils;

/// The data directory of the embedded PostgreSQL.
final class PostgresFolder {

  private static final String SETTINGS = "plenary.conf";

  private PostgresFolder() {}

  /// Makes the directory if there is none. It gets its name when it is complete, so that a start
  /// that was killed half-way leaves nothing that looks like a database.
  static Path prepare(DataFolder data, PostgresPrograms programs, Path passwordFile) {
    var folder = data.path().resolve("postgres");
    try {
      if (!Files.isDirectory(folder)) {
        var draft = data.path().resolve("postgres.new");
        FileSystemUtils.deleteRecursively(draft);
        initialise(draft, programs, passwordFile);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      dropStrangePid(folder.resolve("postmaster.pid"));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Where a file names a process that runs, that one is no PostgreSQL of ours, as orphans are gone
  /// by now: the system has used the id again, and PostgreSQL would refuse to start. If nobody has
  /// the id the file stays, since PostgreSQL looks in it for what its former self left in memory.
  private static void dropStrangePid(Path file) throws IOException {
    if (Files.exists(file)) {
      var first = Files.readAllLines(file).stream().findFirst().orElse("").strip();
      if (!first.matches("[0-9]{1,18}") || ProcessHandle.of(Long.parseLong(first)).isPresent()) {
        Files.delete(file);
      }
    }
  }

  /// Sorting and comparing text must not change with the operating system: the locale is
  /// PostgreSQL's own.
  private static void initialise(Path folder, PostgresPrograms programs, Path passwordFile)
      throws IOException {
    var outcome =
        programs.run(
            "initdb",
            List.of(
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
    if (!outcome.isSuccess()) {
      throw new CannotStart(
          "The embedded PostgreSQL cannot make its data directory: " + outcome.output());
    }
    Files.writeString(
        folder.resolve("postgresql.conf"),
        "\ninclude '" + SETTINGS + "'\n",
        StandardOpenOption.APPEND);
  }

  /// Writes what Plenary decides at each start. A commit is on the disk when it is acknowledged.
  static void configure(Path folder, int port) {
    try {
      Private.write(
          folder.resolve(SETTINGS),
          """
          listen_addresses = '%s'
          port = %d
          unix_socket_directories = ''
          max_connections = 200
          fsync = on
          synchronous_commit = on
          full_page_writes = on
          timezone = 'UTC'
          log_timezone = 'UTC'
          log_error_verbosity = terse
          """
              .formatted(Loopback.ADDRESS, port));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
