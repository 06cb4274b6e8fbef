package org.plenary.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the `worksheets` of a session.
final class WorksheetReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of(
          "key", "title", "per", "rows", "columns", "visibleTo", "editableBy", "compendium");

  private final Set<String> groupSheets;

  /// @param groupSheets keys of the worksheets that breakouts use
  WorksheetReader(Set<String> groupSheets) {
    this.groupSheets = groupSheets;
  }

  Worksheet read(Value value) {
    Fields fields = value.fields(FIELDS);
    String key = fields.require("key").definedKey(Names.Kind.WORKSHEET);
    Text title = fields.require("title").text();
    Rows rows = rows(fields.require("rows"));
    List<Column> columns = ColumnReader.list(fields.require("columns"));
    value
        .reading()
        .columns()
        .putIfAbsent(key, columns.stream().map(Column::key).collect(Collectors.toSet()));
    return new Worksheet(
        key,
        title,
        fields.word("per", Defaults.per(groupSheets.contains(key), rows)),
        rows,
        columns,
        roles(fields, "visibleTo"),
        roles(fields, "editableBy"),
        fields.flag("compendium", false));
  }

  private static Rows rows(Value value) {
    if (value.isScalar()) {
      return switch (value.string().orElse("free")) {
        case "per-delegation" -> new Rows.PerDelegation();
        case "per-person" -> new Rows.PerPerson();
        case "free" -> new Rows.Free();
        default -> {
          value.wrongFormat(Expected.ROWS);
          yield new Rows.Free();
        }
      };
    }
    LocalNames names = new LocalNames(value.reading().errors());
    return new Rows.Listed(value.list(1, PlanLimits.ROWS, row -> row(row, names)));
  }

  private static Rows.Row row(Value value, LocalNames names) {
    Fields fields = value.fields("key", "title");
    Value keyed = fields.require("key");
    String key = keyed.key();
    if (Value.isKey(key)) {
      names.define(key, keyed.spot());
    }
    return new Rows.Row(key, fields.require("title").text());
  }

  private static List<Role> roles(Fields fields, String name) {
    int most = Role.values().length;
    return fields
        .find(name)
        .map(list -> list.distinct(1, most, value -> value.word(Role.class)))
        .orElse(List.of());
  }
}
