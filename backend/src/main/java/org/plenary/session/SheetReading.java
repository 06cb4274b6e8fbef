package org.plenary.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.rules.Member;
import org.plenary.worksheet.Cell;
import org.plenary.worksheet.Harvest;
import org.plenary.worksheet.WorksheetDefinition;

/// Reads what was written into the worksheets of one state.
final class SheetReading {

  private SheetReading() {}

  static List<Harvest> harvests(SessionState state) {
    var setting = new SheetSetting(state);
    return state.worksheets().all().stream()
        .flatMap(sheet -> state.worksheets().harvest(sheet.definition().key(), setting).stream())
        .toList();
  }

  static List<SheetCard> cards(List<Harvest> harvests) {
    return harvests.stream()
        .filter(harvest -> harvest.definition().compendium())
        .flatMap(harvest ->
            harvest.copies().stream()
                .flatMap(copy ->
                    copy.rows().stream()
                        .filter(Harvest.Written::complete)
                        .map(row -> card(harvest.definition(), copy, row))))
        .toList();
  }

  private static SheetCard card(
      WorksheetDefinition sheet, Harvest.Filled copy, Harvest.Written row) {
    return new SheetCard(
        sheet.key(),
        sheet.title(),
        sheet.columns(),
        copy.copy(),
        row.row(),
        row.title(),
        row.by(),
        contributor(sheet, copy, row),
        row.cells());
  }

  private static @Nullable DelegationKey contributor(
      WorksheetDefinition sheet, Harvest.Filled copy, Harvest.Written row) {
    if (sheet.per() == WorksheetDefinition.Per.DELEGATION) {
      return new DelegationKey(copy.copy().value());
    }
    return sheet.rows() instanceof WorksheetDefinition.Rows.PerDelegation
        ? new DelegationKey(row.row().value())
        : row.delegation();
  }

  /// @param reader empty for an organizer who is no person of the workshop
  static Optional<List<Cell.Version>> history(
      SessionState state, Optional<PersonId> reader, CellPlace cell) {
    return reader.isEmpty()
        ? seen(state, null, cell)
        : reader
            .flatMap(state.roster()::person)
            .filter(person -> !person.waiting())
            .flatMap(person -> seen(state, StateMoment.member(state, person), cell));
  }

  private static Optional<List<Cell.Version>> seen(
      SessionState state, @Nullable Member reader, CellPlace cell) {
    return state.worksheets().history(reader, cell.sheet(), cell.of(), cell.row(), cell.column());
  }
}
