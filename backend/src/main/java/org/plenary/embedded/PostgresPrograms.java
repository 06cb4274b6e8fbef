package org.plenary.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.plenary.startup.CannotStart;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL's own programs, unpacked once into the data folder.
///
/// @param folder the folder that holds `bin`
/// @param prefix what a command begins with: root may not run PostgreSQL and steps into a user
///   namespace without rights
record PostgresPrograms(Path folder, List<String> prefix) {

  /// Fails where this build holds none for this machine.
  static void areHere() {
    try (var _ = open(archive())) {
      // That it opens is all that is asked.
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static PostgresPrograms in(DataFolder data) {
    var archive = archive();
    try (var digested = open(archive)) {
      var name = "postgres-" + DigestUtils.md5DigestAsHex(digested).substring(0, 12);
      var folder = data.folder("engines").resolve(name);
      if (!Files.isDirectory(folder)) {
        unpack(archive, folder);
      }
      return new PostgresPrograms(folder, prefixOfThisUser());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Program.Outcome run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return Program.run(command);
  }

  private static List<String> prefixOfThisUser() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    List<String> prefix = List.of("unshare", "-U");
    List<String> probe = new ArrayList<>(prefix);
    probe.addAll(List.of("id", "-u"));
    var user = Program.run(probe);
    if (!user.isSuccess() || user.output().equals("0")) {
      throw new CannotStart(
          "The embedded PostgreSQL does not run as root here: start Plenary as another user, or"
              + " configure a database with SPRING_DATASOURCE_URL.");
    }
    return prefix;
  }

  private static String archive() {
    return "/postgres-" + system() + "-" + architecture() + ".txz";
  }

  private static InputStream open(String archive) {
    var stream = PostgresPrograms.class.getResourceAsStream(archive);
    if (stream == null) {
      throw new CannotStart(
          "This build of Plenary holds no PostgreSQL for "
              + archive.replaceAll("^/postgres-|\\.txz$", "")
              + ": build it on this machine, or configure a database with SPRING_DATASOURCE_URL.");
    }
    return stream;
  }

  private static void unpack(String archive, Path folder) throws IOException {
    var draft = folder.resolveSibling(folder.getFileName() + ".new");
    FileSystemUtils.deleteRecursively(draft);
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, draft);
      }
    }
    Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("an entry leaves the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
        throw new IOException("cannot make executable: " + target);
      }
    }
  }

  private static String system() {
    var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "windows";
    }
    return name.startsWith("mac") ? "darwin" : "linux";
  }

  private static String architecture() {
    return System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
  }
}
