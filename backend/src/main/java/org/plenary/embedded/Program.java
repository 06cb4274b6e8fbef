package org.plenary.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A program that runs to its end.
final class Program {

  private Program() {}

  /// How it ended and what it said.
  record Outcome(int exit, String output) {

    boolean isSuccess() {
      return exit == 0;
    }
  }

  /// Runs it with nothing to read. Its output must not be inherited by a server that it leaves
  /// running.
  static Outcome run(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output.strip());
    } catch (IOException failure) {
      return new Outcome(-1, failure.toString());
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(failure));
    }
  }
}
