package org.plenary.worksheet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.RowKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Decided;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;
import org.plenary.rules.Word;
import org.plenary.worksheet.Checked.Right;
import org.plenary.worksheet.Checked.Wrong;
import org.plenary.worksheet.WorksheetDefinition.Column;

/// Decides what somebody writes into a copy, or does to its cards.
record EditDecision(Worksheets worksheets, Sheet sheet, Moment moment, Setting setting) {

  private static final int MOST_CARDS = 200;

  /// Cards that were taken away count here, since they are kept.
  private static final int MOST_CARDS_EVER = 400;

  /// So long words are taken that were on their way when somebody ended the round.
  private static final Duration LATE = Duration.ofSeconds(5);

  private static final int SHORTEST_CARD = 8;
  private static final int LONGEST_CARD = 40;

  Decided<SheetEvent> decide(SheetCommand.Edit edit) {
    return switch (copy(edit.of(), sheet.open() || isJustEnded())) {
      case Wrong<View>(var why) -> refused(why);
      case Right<View>(var view) -> edit(edit, view, actor());
    };
  }

  Decided<SheetEvent> removing(String name, @Nullable String of, boolean away) {
    return switch (copy(of, sheet.open())) {
      case Wrong<View>(var why) -> refused(why);
      case Right<View>(var view) -> removing(view, name, away, actor());
    };
  }

  private Member actor() {
    var actor = moment.actor();
    if (actor == null) {
      throw new IllegalStateException("the system writes into no worksheet");
    }
    return actor;
  }

  /// A copy that the sender may not see is answered like one that there is not.
  private Checked<View> copy(@Nullable String of, boolean takes) {
    var actor = actor();
    var key = sheet.definition().key();
    var access = new Access(sheet.definition(), setting);
    var views = worksheets.views();
    var named =
        of == null ? access.own(actor).flatMap(own -> views.find(key, own)) : views.named(key, of);
    var view = named.filter(found -> Access.sees(found, actor));
    if (view.isEmpty()) {
      return new Wrong<>(SheetRefusals.UNKNOWN_COPY);
    }
    if (!access.mayEdit(view.get(), actor)) {
      return new Wrong<>(SheetRefusals.NOT_YOURS);
    }
    return takes ? new Right<>(view.get()) : new Wrong<>(SheetRefusals.CLOSED);
  }

  /// Of an end by the clock everyone knows beforehand; of one by hand nobody does.
  private boolean isJustEnded() {
    var round = sheet.round();
    var closed = sheet.closed();
    return round != null
        && closed != null
        && setting.endedByHand(round).filter(closed::equals).isPresent()
        && moment.now().isBefore(closed.plus(LATE));
  }

  private Decided<SheetEvent> edit(SheetCommand.Edit edit, View view, Member actor) {
    var column = sheet.definition().column(edit.column());
    if (column.isEmpty()) {
      return refused(SheetRefusals.UNKNOWN_COLUMN);
    }
    return switch (row(view, edit.row(), actor)) {
      case Wrong<RowKey>(var why) -> refused(why);
      case Right<RowKey>(var row) ->
          switch (new CellCheck(column.get(), actor.id(), setting).check(edit.value())) {
            case Wrong<CellValue>(var why) -> refused(why);
            case Right<CellValue>(var value) -> edit(edit, view, row, column.get(), value);
          };
    };
  }

  private Checked<RowKey> row(View view, String name, Member actor) {
    if (sheet.definition().free()) {
      return card(view, name);
    }
    var line = view.row(name);
    if (line.isEmpty()) {
      return new Wrong<>(SheetRefusals.UNKNOWN_ROW);
    }
    return Access.mayEdit(line.get(), actor)
        ? new Right<>(line.get().key())
        : new Wrong<>(SheetRefusals.NOT_YOURS);
  }

  private Checked<RowKey> card(View view, String name) {
    if (name.length() < SHORTEST_CARD || name.length() > LONGEST_CARD) {
      return new Wrong<>(SheetRefusals.UNKNOWN_ROW);
    }
    var key = new RowKey(name);
    var copy = sheet.copy(view.copy());
    var row = copy.row(key);
    if (row.isPresent()) {
      return row.get().removed() ? new Wrong<>(SheetRefusals.CARD_REMOVED) : new Right<>(key);
    }
    return copy.present() >= MOST_CARDS || copy.rows().size() >= MOST_CARDS_EVER
        ? new Wrong<>(SheetRefusals.TOO_MANY_CARDS)
        : new Right<>(key);
  }

  private Decided<SheetEvent> edit(
      SheetCommand.Edit edit, View view, RowKey row, Column column, CellValue value) {
    var cell = sheet.copy(view.copy()).row(row).flatMap(known -> known.cell(column.key()));
    var merged = merged(cell, edit.base(), column, value);
    if (CellCheck.tooLong(merged.text(), CellCheck.LONGEST_TEXT)) {
      return refused(SheetRefusals.TEXT_TOO_LONG);
    }
    var now = cell.map(known -> known.now().value()).orElseGet(CellValue.Empty::new);
    if (merged.saysTheSameAs(now)) {
      var v = cell.map(known -> known.now().v()).orElse(Seq.NONE);
      return new Decided.Accepted<>(List.of(), SheetDecision.result(v, now, setting));
    }
    var actor = actor();
    return new Decided.Accepted<>(
        List.of(
            new SheetEvent.Edited(
                view.sheet(),
                view.copy(),
                row,
                column.key(),
                merged,
                actor.id(),
                actor.delegation())),
        SheetDecision.result(moment.seq(), merged, setting));
  }

  /// Texts that were changed from an older version are merged with what came in between; what holds
  /// no text is simply replaced.
  private CellValue merged(
      Optional<Cell> cell, @Nullable Long base, Column column, CellValue value) {
    if (column.type() != WorksheetDefinition.Type.TEXT || base == null || cell.isEmpty()) {
      return value;
    }
    var now = cell.get().now();
    if (base == now.v().value() || now.value().isErased()) {
      return value;
    }
    return text(merge(cell.get(), base, now.value().text(), value.text()));
  }

  private static String merge(Cell cell, long base, String theirs, String mine) {
    if (base == 0) {
      return TextMerge.of("", theirs, mine);
    }
    return cell.at(base)
        .filter(version -> !version.value().isErased())
        .map(version -> TextMerge.of(version.value().text(), theirs, mine))
        .orElseGet(() -> TextMerge.both(theirs, mine));
  }

  private CellValue text(String text) {
    return text.isBlank()
        ? new CellValue.Empty()
        : new CellValue.Prose(new Word(actor().id(), text));
  }

  private Decided<SheetEvent> removing(View view, String name, boolean away, Member actor) {
    if (!sheet.definition().free()) {
      return refused(SheetRefusals.NOT_FREE);
    }
    var key = RowKey.parse(name);
    var copy = sheet.copy(view.copy());
    var row = key.flatMap(copy::row);
    if (key.isEmpty() || row.isEmpty()) {
      return refused(SheetRefusals.UNKNOWN_ROW);
    }
    if (row.get().removed() == away) {
      return Decided.accepted(List.of());
    }
    if (away) {
      return Decided.accepted(
          new SheetEvent.Removed(view.sheet(), view.copy(), key.get(), actor.id()));
    }
    return copy.present() >= MOST_CARDS
        ? refused(SheetRefusals.TOO_MANY_CARDS)
        : Decided.accepted(
            new SheetEvent.Restored(view.sheet(), view.copy(), key.get(), actor.id()));
  }

  private static Decided<SheetEvent> refused(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
