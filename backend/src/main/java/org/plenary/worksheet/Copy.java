package org.plenary.worksheet;

import java.time.Instant;
import java.util.Optional;
import org.plenary.ids.RowKey;
import org.plenary.ids.Seq;
import org.plenary.persistent.PersistentMap;

/// What was written into one copy of a worksheet.
///
/// @param rows by their keys
public record Copy(PersistentMap<RowKey, Row> rows) {

  static final Copy EMPTY = new Copy(PersistentMap.empty());

  Copy edited(SheetEvent.Edited event, Instant at, Seq seq) {
    var row = rows.get(event.row());
    var known =
        row == null
            ? new Row(rows.size(), event.by(), event.delegation(), false, PersistentMap.empty())
            : row;
    return new Copy(
        rows.put(
            event.row(),
            known.with(event.column(), new Cell.Version(seq, event.value(), event.by(), at))));
  }

  Copy removing(RowKey row, boolean away) {
    return new Copy(rows.change(row, known -> known.removing(away)));
  }

  public Optional<Row> row(RowKey row) {
    return rows.find(row);
  }

  /// Rows that were not taken away.
  long present() {
    return rows.values().filter(row -> !row.removed()).count();
  }
}
