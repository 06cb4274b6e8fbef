package org.plenary.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the rows of a table, within limits; empty rows are left out.
final class Table {

  private final List<List<String>> rows = new ArrayList<>();
  private long count;

  void add(List<String> cells) {
    var row = new ArrayList<String>();
    for (var cell : cells.subList(0, Math.min(cells.size(), RosterLimits.COLUMNS))) {
      row.add(clean(cell));
    }
    while (!row.isEmpty() && row.getLast().isEmpty()) {
      row.removeLast();
    }
    if (row.isEmpty()) {
      return;
    }
    count++;
    if (rows.size() <= RosterLimits.ROWS) {
      rows.add(row);
    }
  }

  TableResult read(String encoding, char separator) {
    return read(encoding, separator, null);
  }

  TableResult read(String encoding, char separator, TableResult.@Nullable Guess guess) {
    if (count > RosterLimits.ROWS) {
      return RosterLimits.tooMany(count);
    }
    if (rows.isEmpty()) {
      return new TableResult.Refused("roster.empty", "There are no rows in this.");
    }
    return new TableResult.Read(
        rows,
        encoding,
        separator == 0 ? null : separator == '\t' ? "tab" : String.valueOf(separator),
        guess);
  }

  private static String clean(String cell) {
    var text = cell.replace('\u00A0', ' ').replaceAll("[\\r\\n\\t ]+", " ").strip();
    return text.length() > RosterLimits.CELL ? text.substring(0, RosterLimits.CELL) : text;
  }
}
