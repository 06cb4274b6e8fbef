package org.plenary.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RowKey;
import org.plenary.ids.ThemeKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Word;

/// What happened to a worksheet.
public sealed interface SheetEvent {

  /// People may fill it.
  ///
  /// @param definition the worksheet as it was opened first
  /// @param round the breakout whose round opened it; null for a leader
  record Opened(WorksheetDefinition definition, @Nullable BreakoutKey round)
      implements SheetEvent {}

  /// Nobody may fill it any more.
  record Closed(WorksheetKey sheet) implements SheetEvent {}

  /// A cell holds something else. In a new row, this makes the row.
  ///
  /// @param value what it holds now, merged with what others wrote meanwhile
  /// @param delegation whom the writer represents
  record Edited(
      WorksheetKey sheet,
      CopyKey copy,
      RowKey row,
      ColumnKey column,
      CellValue value,
      PersonId by,
      @Nullable DelegationKey delegation)
      implements SheetEvent {}

  /// A card was taken away.
  record Removed(WorksheetKey sheet, CopyKey copy, RowKey row, PersonId by) implements SheetEvent {}

  /// A card came back.
  record Restored(WorksheetKey sheet, CopyKey copy, RowKey row, PersonId by)
      implements SheetEvent {}

  /// Everyone sees a copy, or what all copies add up to.
  record Presented(WorksheetKey sheet, @Nullable CopyKey copy) implements SheetEvent {}

  /// Nothing is presented any more.
  record PresentationEnded() implements SheetEvent {}

  /// Answers were put together; none for a theme that is gone.
  record Themed(
      WorksheetKey sheet, ColumnKey column, ThemeKey theme, Word title, List<Answer> answers)
      implements SheetEvent {
    public Themed {
      answers = List.copyOf(answers);
    }
  }

  /// A row of a copy.
  record Answer(CopyKey copy, RowKey row) {}
}
