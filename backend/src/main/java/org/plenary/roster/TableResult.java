package org.plenary.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reading a file or a paste came to.
public sealed interface TableResult {

  /// A table.
  ///
  /// @param separator null where none separates the cells
  /// @param guess null where the encoding is certain
  record Read(
      List<List<String>> rows, String encoding, @Nullable String separator, @Nullable Guess guess)
      implements TableResult {
    public Read {
      rows = List.copyOf(rows);
    }
  }

  /// That the encoding may be another one: somebody has to look at the words.
  ///
  /// @param words those that another encoding would read otherwise, a few of them
  record Guess(List<String> words) {
    public Guess {
      words = List.copyOf(words);
    }
  }

  /// It is none that we read; the sentence says what to do.
  record Refused(String code, String message) implements TableResult {}
}
