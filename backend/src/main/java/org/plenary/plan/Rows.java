package org.plenary.plan;

import java.util.List;

/// The rows of a worksheet.
public sealed interface Rows {

  /// Rows that the plan lists.
  record Listed(List<Row> rows) implements Rows {
    public Listed {
      rows = List.copyOf(rows);
    }
  }

  /// A row for each seat, which edits its own.
  record PerDelegation() implements Rows {}

  /// A row for each person.
  record PerPerson() implements Rows {}

  /// Cards that people add.
  record Free() implements Rows {}

  /// One row.
  record Row(String key, Text title) {}
}
