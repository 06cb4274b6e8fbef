package org.plenary.plan;

import java.util.List;
import java.util.Set;

/// Writes the worksheets of a session.
final class WorksheetWriter {

  private final String language;
  private final Set<String> groupSheets;

  /// @param groupSheets keys of the worksheets that breakouts use
  WorksheetWriter(String language, Set<String> groupSheets) {
    this.language = language;
    this.groupSheets = groupSheets;
  }

  Yaml worksheet(Worksheet worksheet) {
    SheetPer usual = Defaults.per(groupSheets.contains(worksheet.key()), worksheet.rows());
    return new Entries(language)
        .string("key", worksheet.key())
        .text("title", worksheet.title())
        .word("per", worksheet.per(), usual)
        .put("rows", rows(worksheet.rows()))
        .list("columns", worksheet.columns(), this::column)
        .words("visibleTo", worksheet.visibleTo())
        .words("editableBy", worksheet.editableBy())
        .flag("compendium", worksheet.compendium(), false)
        .yaml();
  }

  private Yaml rows(Rows rows) {
    return switch (rows) {
      case Rows.PerDelegation _ -> Yaml.of("per-delegation");
      case Rows.PerPerson _ -> Yaml.of("per-person");
      case Rows.Free _ -> Yaml.of("free");
      case Rows.Listed(List<Rows.Row> listed) ->
          new Yaml.Items(listed.stream().map(this::row).toList());
    };
  }

  private Yaml row(Rows.Row row) {
    return new Entries(language).string("key", row.key()).text("title", row.title()).yaml();
  }

  Yaml column(Column column) {
    Entries entries =
        new Entries(language)
            .string("key", column.key())
            .text("title", column.title())
            .word("type", column.type());
    switch (column.form()) {
      case ColumnForm.Simple _ -> {}
      case ColumnForm.Choice(var options) ->
          entries.list("options", options, new PollWriter(language)::option);
      case ColumnForm.Scale(int min, int max) ->
          entries.put("min", Yaml.of(min)).put("max", Yaml.of(max));
      case ColumnForm.WholeNumber(var min, var max) ->
          entries.number("min", min).number("max", max);
    }
    return entries.flag("required", column.required(), false).yaml();
  }
}
