package org.plenary.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Installs programs that tests need, as root or under CI on a Debian.
public final class Debian {

  private Debian() {}

  /// A program of this name, installed if need be and possible.
  public static Path program(String name) {
    var program = Path.of("/usr/bin", name);
    if (!Files.isExecutable(program)) {
      install(name);
    }
    if (!Files.isExecutable(program)) {
      throw new AssertionError(
          "This test needs " + name + ": install it (apt-get install " + name + ").");
    }
    return program;
  }

  /// Installs a package; false where nobody here may.
  static boolean install(String name) {
    boolean isRoot = "root".equals(System.getProperty("user.name"));
    boolean isCi = "true".equals(System.getenv("CI"));
    if ((!isRoot && !isCi) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return false;
    }
    var prefix = isRoot ? List.<String>of() : List.of("sudo", "-n");
    run(command(prefix, "apt-get", "update", "-qq"));
    return run(
            command(
                prefix,
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "install",
                "-y",
                "-qq",
                "--no-install-recommends",
                name))
        == 0;
  }

  private static List<String> command(List<String> prefix, String... words) {
    var command = new ArrayList<>(prefix);
    command.addAll(List.of(words));
    return command;
  }

  static int run(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException _) {
      return -1;
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(failure));
    }
  }
}
