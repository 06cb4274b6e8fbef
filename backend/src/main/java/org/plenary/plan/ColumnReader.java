package org.plenary.plan;

import java.util.List;

/// Reads columns of worksheets.
final class ColumnReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of("key", "title", "type", "min", "max", "options", "required");

  private ColumnReader() {}

  static List<Column> list(Value value) {
    LocalNames names = new LocalNames(value.reading().errors());
    return value.list(1, PlanLimits.COLUMNS, column -> read(column, names));
  }

  static Column read(Value value, LocalNames names) {
    Fields fields = value.fields(FIELDS);
    Value keyed = fields.require("key");
    String key = keyed.key();
    if (Value.isKey(key)) {
      names.define(key, keyed.spot());
    }
    Text title = fields.require("title").text();
    ColumnForm form = form(fields, fields.require("type").word(ColumnType.class));
    return new Column(key, title, form, fields.flag("required", false));
  }

  private static ColumnForm form(Fields fields, ColumnType type) {
    return switch (type) {
      case TEXT, FLAG, PERSON, DATE, LINK -> {
        fields.refuse("type", type, "min", "max", "options");
        yield new ColumnForm.Simple(type);
      }
      case CHOICE -> {
        fields.refuse("type", type, "min", "max");
        yield new ColumnForm.Choice(Options.read(fields.require("options")));
      }
      case SCALE -> {
        fields.refuse("type", type, "options");
        Bounds bounds = Bounds.scale(fields);
        yield new ColumnForm.Scale(bounds.lowest(), bounds.highest());
      }
      case NUMBER -> {
        fields.refuse("type", type, "options");
        Bounds bounds = Bounds.number(fields);
        yield new ColumnForm.WholeNumber(bounds.min(), bounds.max());
      }
    };
  }
}
