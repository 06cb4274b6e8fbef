package org.plenary.worksheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.persistent.PersistentMap;
import org.plenary.worksheet.WorksheetDefinition.Column;

/// A row of a copy that somebody wrote into.
///
/// @param rank the order of writing, from 0
/// @param by who wrote into it first
/// @param delegation whom that person represented
/// @param removed whether it is a card that was taken away
public record Row(
    int rank,
    PersonId by,
    @Nullable DelegationKey delegation,
    boolean removed,
    PersistentMap<ColumnKey, Cell> cells) {

  Row with(ColumnKey column, Cell.Version version) {
    var cell = cells.get(column);
    return new Row(
        rank,
        by,
        delegation,
        removed,
        cells.put(column, cell == null ? Cell.of(version) : cell.with(version)));
  }

  Row removing(boolean away) {
    return new Row(rank, by, delegation, away, cells);
  }

  public Optional<Cell> cell(ColumnKey column) {
    return cells.find(column);
  }

  boolean has(ColumnKey column) {
    return cells.find(column).filter(cell -> cell.now().value().isFilled()).isPresent();
  }

  int filled(WorksheetDefinition definition) {
    return (int) definition.needed().stream().map(Column::key).filter(this::has).count();
  }

  boolean complete(WorksheetDefinition definition) {
    return filled(definition) == definition.needed().size();
  }
}
