package org.plenary.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.ThemeKey;
import org.plenary.ids.WorksheetKey;

/// What somebody asks of the worksheets of a session. Rows and copies are named as clients name
/// them.
public sealed interface SheetCommand {

  /// Lets people fill a worksheet, for the first time or again.
  record Open(WorksheetKey sheet) implements SheetCommand {}

  /// Lets nobody fill it any more.
  record Close(WorksheetKey sheet) implements SheetCommand {}

  /// Writes into a cell.
  ///
  /// @param of whose copy; null for the sender's own
  /// @param base the version of the cell from which a text was changed, 0 for none; null where the
  ///   sender does not care
  record Edit(
      WorksheetKey sheet,
      String row,
      ColumnKey column,
      Given value,
      @Nullable String of,
      @Nullable Long base)
      implements SheetCommand {}

  /// Takes a card away.
  record Remove(WorksheetKey sheet, String row, @Nullable String of) implements SheetCommand {}

  /// Brings a card back.
  record Restore(WorksheetKey sheet, String row, @Nullable String of) implements SheetCommand {}

  /// Shows a copy, or what all copies add up to, to everyone.
  ///
  /// @param sheet null to end it
  /// @param of null for what all add up to
  record Present(@Nullable WorksheetKey sheet, @Nullable String of) implements SheetCommand {}

  /// Puts answers together under a title; without answers the theme is gone.
  record PutTogether(
      WorksheetKey sheet, ColumnKey column, ThemeKey theme, String title, List<Place> answers)
      implements SheetCommand {
    public PutTogether {
      answers = List.copyOf(answers);
    }
  }

  /// A row of a copy.
  record Place(String of, String row) {}

  /// A round began: its worksheets open.
  record OpenWithRound(BreakoutKey breakout, List<WorksheetKey> sheets) implements SheetCommand {
    public OpenWithRound {
      sheets = List.copyOf(sheets);
    }
  }

  /// A round ended: what it opened closes.
  record CloseWithRound(BreakoutKey breakout) implements SheetCommand {}

  /// The session closes: everything closes and nothing is presented.
  record CloseAll() implements SheetCommand {}

  /// Another item starts: nothing is presented any more.
  record EndPresentation() implements SheetCommand {}
}
