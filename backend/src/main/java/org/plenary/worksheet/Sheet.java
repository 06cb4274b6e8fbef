package org.plenary.worksheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.Seq;
import org.plenary.ids.ThemeKey;
import org.plenary.persistent.PersistentMap;

/// A worksheet that was opened at least once.
///
/// @param definition the worksheet as it was opened first
/// @param closed when it was closed; null while people may fill it
/// @param round the breakout whose round opened it last; null for a leader
/// @param copies those into which somebody wrote
public record Sheet(
    WorksheetDefinition definition,
    @Nullable Instant closed,
    @Nullable BreakoutKey round,
    PersistentMap<CopyKey, Copy> copies,
    PersistentMap<ThemeKey, Theme> themes) {

  static Sheet of(WorksheetDefinition definition) {
    return new Sheet(definition, Instant.EPOCH, null, PersistentMap.empty(), PersistentMap.empty());
  }

  /// Whether people may fill it.
  public boolean open() {
    return closed == null;
  }

  public Copy copy(CopyKey copy) {
    return copies.getOrDefault(copy, Copy.EMPTY);
  }

  String state() {
    return open() ? "open" : "closed";
  }

  Sheet opened(@Nullable BreakoutKey by) {
    return new Sheet(definition, null, by, copies, themes);
  }

  Sheet closed(Instant at) {
    return new Sheet(definition, at, round, copies, themes);
  }

  Sheet edited(SheetEvent.Edited event, Instant at, Seq seq) {
    return with(event.copy(), copy(event.copy()).edited(event, at, seq));
  }

  Sheet removing(SheetEvent.Answer card, boolean away) {
    return with(card.copy(), copy(card.copy()).removing(card.row(), away));
  }

  private Sheet with(CopyKey key, Copy copy) {
    return new Sheet(definition, closed, round, copies.put(key, copy), themes);
  }

  /// An answer is in one theme of a column at most: it leaves the others.
  Sheet themed(SheetEvent.Themed event, Seq seq) {
    var changed = themes;
    for (var theme : themes) {
      if (theme.getValue().column().equals(event.column())) {
        var left = theme.getValue().without(event.answers());
        changed =
            left.answers().isEmpty()
                ? changed.remove(theme.getKey())
                : changed.put(theme.getKey(), left);
      }
    }
    var made = themes.find(event.theme()).map(Theme::seq).orElse(seq);
    changed =
        event.answers().isEmpty()
            ? changed.remove(event.theme())
            : changed.put(
                event.theme(), new Theme(event.column(), event.title(), event.answers(), made));
    return new Sheet(definition, closed, round, copies, changed);
  }
}
