package org.plenary.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.RowKey;

/// What stands in one column of all copies.
final class Answers {

  private Answers() {}

  /// A filled cell.
  record Filled(SheetEvent.Answer place, Cell cell) {}

  static List<Filled> of(Sheet sheet, ColumnKey column) {
    var answers = new ArrayList<Filled>();
    for (var copy : sheet.copies()) {
      for (var row : copy.getValue().rows()) {
        if (!row.getValue().removed() && row.getValue().has(column)) {
          row.getValue()
              .cell(column)
              .map(cell -> new Filled(new SheetEvent.Answer(copy.getKey(), row.getKey()), cell))
              .ifPresent(answers::add);
        }
      }
    }
    return answers;
  }

  static Stream<CellValue> values(List<Filled> answers, RowKey row) {
    return values(answers.stream().filter(answer -> answer.place().row().equals(row)));
  }

  static Stream<CellValue> values(Stream<Filled> answers) {
    return answers.map(answer -> answer.cell().now().value());
  }
}
