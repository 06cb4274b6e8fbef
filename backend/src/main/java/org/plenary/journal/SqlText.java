package org.plenary.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Statements that stand in files beside this class.
final class SqlText {

  private SqlText() {}

  static String of(String file) {
    try (var in = SqlText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no such statement: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
