package org.plenary.transport.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.RowKey;
import org.plenary.rules.PersonCards;
import org.plenary.worksheet.Cell;
import org.plenary.worksheet.Harvest;
import org.plenary.worksheet.SheetEvent;
import org.plenary.worksheet.WorksheetDefinition;

/// Everything that the copies of a worksheet hold.
record HarvestReply(
    String key,
    Map<String, String> title,
    Map<String, ColumnReply> columns,
    List<CopyReply> copies,
    List<ThemeReply> themes) {

  private static final String ERASED = "—";

  record ColumnReply(
      int rank,
      Map<String, String> title,
      String type,
      @Nullable Long min,
      @Nullable Long max,
      @Nullable Map<String, OptionReply> options,
      boolean required) {}

  record OptionReply(int rank, Map<String, String> label) {}

  record CopyReply(String of, Map<String, String> title, List<RowReply> rows) {}

  /// @param by the name of who wrote into it first
  record RowReply(
      String row,
      @Nullable Map<String, String> title,
      String by,
      @Nullable String delegation,
      Map<String, CellReply> cells) {}

  record CellReply(@Nullable CellJson value, String by, Instant at) {}

  record ThemeReply(String column, String theme, String title, List<AnswerReply> answers) {}

  record AnswerReply(String of, String row) {}

  static HarvestReply of(Harvest harvest, PersonCards people) {
    var definition = harvest.definition();
    return new HarvestReply(
        definition.key().value(),
        definition.title().byLanguage(),
        columns(definition),
        harvest.copies().stream()
            .map(copy ->
                new CopyReply(
                    copy.of(),
                    copy.title().byLanguage(),
                    copy.rows().stream().map(row -> row(row, people)).toList()))
            .toList(),
        harvest.themes().stream().map(theme -> theme(theme, harvest)).toList());
  }

  private static Map<String, ColumnReply> columns(WorksheetDefinition definition) {
    var columns = new LinkedHashMap<String, ColumnReply>();
    for (var column : definition.columns()) {
      columns.put(
          column.key().value(),
          new ColumnReply(
              columns.size(),
              column.title().byLanguage(),
              column.type().name().toLowerCase(Locale.ROOT),
              column.min(),
              column.max(),
              column.options().isEmpty() ? null : options(column),
              column.required()));
    }
    return columns;
  }

  private static Map<String, OptionReply> options(WorksheetDefinition.Column column) {
    var options = new LinkedHashMap<String, OptionReply>();
    for (var option : column.options()) {
      options.put(
          option.key().value(), new OptionReply(options.size(), option.label().byLanguage()));
    }
    return options;
  }

  private static RowReply row(Harvest.Written row, PersonCards people) {
    var cells = new LinkedHashMap<String, CellReply>();
    row.cells().forEach((column, cell) -> cells.put(column.value(), cell(cell, people)));
    var title = row.title();
    var delegation = row.delegation();
    return new RowReply(
        row.name(),
        title == null ? null : title.byLanguage(),
        people.card(row.by()).name(),
        delegation == null ? null : delegation.value(),
        cells);
  }

  private static CellReply cell(Cell.Version cell, PersonCards people) {
    return new CellReply(
        CellJson.of(cell.value(), people), people.card(cell.by()).name(), cell.at());
  }

  private static ThemeReply theme(Harvest.Gathered theme, Harvest harvest) {
    var title = theme.title();
    return new ThemeReply(
        theme.column().value(),
        theme.theme().value(),
        title == null ? ERASED : title,
        theme.answers().stream().map(answer -> answer(answer, harvest)).toList());
  }

  private static AnswerReply answer(SheetEvent.Answer answer, Harvest harvest) {
    var copy =
        harvest.copies().stream().filter(one -> one.copy().equals(answer.copy())).findFirst();
    return new AnswerReply(
        copy.map(Harvest.Filled::of).orElse(answer.copy().value()),
        copy.map(one -> name(one, answer.row())).orElse(answer.row().value()));
  }

  private static String name(Harvest.Filled copy, RowKey row) {
    return copy.rows().stream()
        .filter(one -> one.row().equals(row))
        .map(Harvest.Written::name)
        .findFirst()
        .orElse(row.value());
  }
}
