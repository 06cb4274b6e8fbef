package org.plenary.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worksheet.SheetDesk.KEY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.RowKey;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.worksheet.WorksheetDefinition.Choice;
import org.plenary.worksheet.WorksheetDefinition.Column;
import org.plenary.worksheet.WorksheetDefinition.Per;
import org.plenary.worksheet.WorksheetDefinition.Rows;

/// Opens worksheets that have a column of every type.
final class OpenSheet {

  static final Rows LISTED =
      new Rows.Listed(
          List.of(new WorksheetDefinition.Planned(new RowKey("basic"), Text.of("en", "Basic"))));

  private OpenSheet() {}

  static SheetDesk desk(Per per, Rows rows) {
    return desk(per, rows, List.of(), List.of());
  }

  static SheetDesk desk(Per per, Rows rows, List<Role> visibleTo, List<Role> editableBy) {
    var columns =
        List.of(
            column("text", WorksheetDefinition.Type.TEXT, null, null),
            column("choice", WorksheetDefinition.Type.CHOICE, null, null),
            column("scale", WorksheetDefinition.Type.SCALE, 1L, 5L),
            column("number", WorksheetDefinition.Type.NUMBER, -10L, 10L),
            column("flag", WorksheetDefinition.Type.FLAG, null, null),
            column("person", WorksheetDefinition.Type.PERSON, null, null),
            column("date", WorksheetDefinition.Type.DATE, null, null),
            column("link", WorksheetDefinition.Type.LINK, null, null));
    var desk =
        new SheetDesk(
            new WorksheetDefinition(
                KEY,
                0,
                Text.of("en", "Sheet"),
                null,
                null,
                per,
                rows,
                columns,
                visibleTo,
                editableBy,
                false));
    assertThat(desk.open()).isEqualTo("ok");
    return desk;
  }

  private static Column column(
      String key, WorksheetDefinition.Type type, @Nullable Long min, @Nullable Long max) {
    var options =
        type == WorksheetDefinition.Type.CHOICE
            ? List.of(new Choice(new OptionKey("yes"), Text.of("en", "Yes")))
            : List.<Choice>of();
    return new Column(
        new ColumnKey(key), Text.of("en", key), type, min, max, options, key.equals("text"));
  }
}
