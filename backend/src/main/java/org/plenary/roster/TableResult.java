package org.plenary.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reading a file or a paste came to.
public sealed interface TableResult {

  /// A table.
  ///
  /// @param separator null where none separates the cells
  record Read(List<List<String>> rows, String encoding, @Nullable String separator)
      implements TableResult {
    public Read {
      rows = List.copyOf(rows);
    }
  }

  /// It is none that we read; the sentence says what to do.
  record Refused(String code, String message) implements TableResult {}
}
