package org.plenary.worksheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RowKey;
import org.plenary.ids.ThemeKey;
import org.plenary.rules.Text;

/// Everything that was written into a worksheet, as it stands.
///
/// @param copies in order, those without an entry included
public record Harvest(
    WorksheetDefinition definition, boolean open, List<Filled> copies, List<Gathered> themes) {

  public Harvest {
    copies = List.copyOf(copies);
    themes = List.copyOf(themes);
  }

  /// One copy.
  ///
  /// @param of what clients call it
  /// @param rows in order, without cards that were taken away and rows that hold nothing
  public record Filled(CopyKey copy, String of, Text title, List<Written> rows) {
    public Filled {
      rows = List.copyOf(rows);
    }
  }

  /// A row.
  ///
  /// @param name what clients call it
  /// @param by who wrote into it first
  /// @param delegation whom that person represented
  /// @param cells those that hold something or held what was erased
  public record Written(
      RowKey row,
      String name,
      @Nullable Text title,
      PersonId by,
      @Nullable DelegationKey delegation,
      boolean complete,
      Map<ColumnKey, Cell.Version> cells) {}

  /// A theme.
  ///
  /// @param title null after it was erased
  public record Gathered(
      ColumnKey column, ThemeKey theme, @Nullable String title, List<SheetEvent.Answer> answers) {}

  static Harvest of(Sheet sheet, Views views, Setting setting) {
    var copies = new ArrayList<Filled>();
    for (var view : views.of(sheet.definition().key())) {
      copies.add(new Filled(view.copy(), view.of(), view.title(), rows(sheet, view)));
    }
    sheet.copies().stream()
        .filter(copy -> views.find(sheet.definition().key(), copy.getKey()).isEmpty())
        .sorted(Comparator.comparing(copy -> copy.getKey().value()))
        .forEach(copy -> copies.add(gone(sheet, copy.getKey(), setting)));
    var themes =
        sheet.themes().stream()
            .sorted(Comparator.comparing(theme -> theme.getValue().seq()))
            .map(theme ->
                new Gathered(
                    theme.getValue().column(),
                    theme.getKey(),
                    theme.getValue().title().text(),
                    theme.getValue().answers()))
            .toList();
    return new Harvest(sheet.definition(), sheet.open(), copies, themes);
  }

  /// A copy of whoever is not of the workshop any more, or of a group that is no more.
  private static Filled gone(Sheet sheet, CopyKey key, Setting setting) {
    var person = sheet.definition().per() == WorksheetDefinition.Per.PERSON;
    var name = person ? setting.cards().card(new PersonId(key.value())).key().value() : key.value();
    var title = person ? setting.nameOf(new PersonId(key.value())) : Text.of("en", key.value());
    return new Filled(key, name, title, others(sheet, key, List.of()));
  }

  private static List<Written> rows(Sheet sheet, View view) {
    var copy = sheet.copy(view.copy());
    var rows = new ArrayList<Written>();
    for (var line : view.rows()) {
      copy.row(line.key())
          .map(row -> written(sheet, line.key(), line.name(), line.title(), row))
          .ifPresent(rows::add);
    }
    rows.addAll(others(sheet, view.copy(), view.rows()));
    return rows;
  }

  private static List<Written> others(Sheet sheet, CopyKey copy, List<View.Line> lines) {
    return sheet.copy(copy).rows().stream()
        .filter(row -> !row.getValue().removed())
        .filter(row -> lines.stream().noneMatch(line -> line.key().equals(row.getKey())))
        .sorted(Comparator.comparingInt(row -> row.getValue().rank()))
        .map(row -> written(sheet, row.getKey(), row.getKey().value(), null, row.getValue()))
        .toList();
  }

  private static Written written(
      Sheet sheet, RowKey key, String name, @Nullable Text title, Row row) {
    var cells = new LinkedHashMap<ColumnKey, Cell.Version>();
    for (var column : sheet.definition().columns()) {
      row.cell(column.key())
          .map(Cell::now)
          .filter(version -> !(version.value() instanceof CellValue.Empty))
          .ifPresent(version -> cells.put(column.key(), version));
    }
    return new Written(
        key, name, title, row.by(), row.delegation(), row.complete(sheet.definition()), cells);
  }

  /// The copy that clients call so.
  public Optional<Filled> copy(String of) {
    return copies.stream().filter(copy -> copy.of().equals(of)).findFirst();
  }
}
