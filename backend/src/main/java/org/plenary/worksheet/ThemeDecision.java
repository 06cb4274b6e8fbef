package org.plenary.worksheet;

import java.util.ArrayList;
import java.util.List;
import org.plenary.ids.RowKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;
import org.plenary.rules.Word;
import org.plenary.worksheet.Checked.Right;
import org.plenary.worksheet.Checked.Wrong;

/// Decides which answers a leader puts together.
record ThemeDecision(Worksheets worksheets, Sheet sheet, Moment moment) {

  private static final int MOST_THEMES = 100;
  private static final int LONGEST_TITLE = 200;

  Decided<SheetEvent> decide(SheetCommand.PutTogether command) {
    var column = sheet.definition().column(command.column());
    if (column.filter(it -> it.type() == WorksheetDefinition.Type.TEXT).isEmpty()) {
      return refused(SheetRefusals.UNKNOWN_COLUMN);
    }
    var known = sheet.themes().get(command.theme());
    if (command.answers().isEmpty()) {
      return known == null
          ? Decided.accepted(List.of())
          : themed(command, known.title(), List.of());
    }
    var title = command.title().strip();
    if (title.isEmpty() || CellCheck.tooLong(title, LONGEST_TITLE)) {
      return refused(SheetRefusals.THEME_TITLE);
    }
    if (known == null && sheet.themes().size() >= MOST_THEMES) {
      return refused(SheetRefusals.TOO_MANY_THEMES);
    }
    return switch (answers(command.answers())) {
      case Wrong<List<SheetEvent.Answer>>(var why) -> refused(why);
      case Right<List<SheetEvent.Answer>>(var answers) -> themed(command, title, answers);
    };
  }

  private Decided<SheetEvent> themed(
      SheetCommand.PutTogether command, String title, List<SheetEvent.Answer> answers) {
    var actor = moment.actor();
    if (actor == null) {
      return refused(SheetRefusals.FORBIDDEN);
    }
    return themed(command, new Word(actor.id(), title), answers);
  }

  private Decided<SheetEvent> themed(
      SheetCommand.PutTogether command, Word title, List<SheetEvent.Answer> answers) {
    var known = sheet.themes().get(command.theme());
    if (known != null
        && known.column().equals(command.column())
        && known.answers().equals(answers)
        && title.equals(known.title())) {
      return Decided.accepted(List.of());
    }
    return Decided.accepted(
        new SheetEvent.Themed(command.sheet(), command.column(), command.theme(), title, answers));
  }

  private Checked<List<SheetEvent.Answer>> answers(List<SheetCommand.Place> places) {
    var answers = new ArrayList<SheetEvent.Answer>();
    for (var place : places) {
      var view = worksheets.views().named(sheet.definition().key(), place.of()).orElse(null);
      if (view == null) {
        return new Wrong<>(SheetRefusals.UNKNOWN_COPY);
      }
      var row =
          view.row(place.row())
              .map(View.Line::key)
              .or(() -> RowKey.parse(place.row()))
              .filter(key -> sheet.copy(view.copy()).row(key).isPresent());
      if (row.isEmpty()) {
        return new Wrong<>(SheetRefusals.UNKNOWN_ROW);
      }
      answers.add(new SheetEvent.Answer(view.copy(), row.get()));
    }
    return new Right<>(answers.stream().distinct().toList());
  }

  private static Decided<SheetEvent> refused(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
