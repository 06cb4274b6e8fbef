package org.plenary.worksheet;

import java.time.Instant;
import java.util.List;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RowKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Text;
import org.plenary.rules.Word;
import org.plenary.worksheet.WorksheetDefinition.Column;
import org.plenary.worksheet.WorksheetDefinition.Per;
import org.plenary.worksheet.WorksheetDefinition.Rows;

/// How long 20,000 edits take to be applied again, one edit to be applied with its touches, and the
/// worst merge. Run by hand: `main`.
final class WorksheetsBenchmark {

  private static final int EDITS = 20_000;

  private WorksheetsBenchmark() {}

  static void main() {
    for (int round = 0; round < 5; round++) {
      var desk = desk();
      var begin = System.nanoTime();
      for (int n = 0; n < EDITS; n++) {
        desk.worksheets = desk.worksheets.apply(edit(n), Instant.EPOCH, new Seq(n + 2L));
      }
      var applied = System.nanoTime();
      for (int n = 0; n < EDITS; n++) {
        var before = desk.worksheets;
        desk.worksheets = before.apply(edit(n), Instant.EPOCH, new Seq(EDITS + n + 2L));
        desk.worksheets.touches(before, edit(n), desk);
      }
      var touched = System.nanoTime();
      TextMerge.of("a ".repeat(1_000), "b ".repeat(1_000), "c ".repeat(1_000));
      var merged = System.nanoTime();
      System.out.printf(
          "replay of %d edits %.1f ms, one edit with touches %.2f us, worst merge %.1f ms%n",
          EDITS,
          (applied - begin) / 1e6,
          (touched - applied) / 1e3 / EDITS,
          (merged - touched) / 1e6);
    }
  }

  private static SheetDesk desk() {
    var column =
        new Column(
            new ColumnKey("text"),
            Text.of("en", "Text"),
            WorksheetDefinition.Type.TEXT,
            null,
            null,
            List.of(),
            false);
    var desk =
        new SheetDesk(
            new WorksheetDefinition(
                SheetDesk.KEY,
                0,
                Text.of("en", "Sheet"),
                null,
                null,
                Per.GROUP,
                new Rows.Free(),
                List.of(column),
                List.of(),
                List.of(),
                false));
    desk.open();
    return desk;
  }

  private static SheetEvent.Edited edit(int n) {
    var author = new PersonId("person-ana");
    return new SheetEvent.Edited(
        SheetDesk.KEY,
        new CopyKey(n % 2 == 0 ? "1" : "2"),
        new RowKey("card-%04d".formatted(n % 200)),
        new ColumnKey("text"),
        new CellValue.Prose(new Word(author, "Words of edit " + n)),
        author,
        null);
  }
}
