package org.plenary.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.RowKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.worksheet.WorksheetDefinition;
import org.plenary.worksheet.WorksheetDefinition.Choice;
import org.plenary.worksheet.WorksheetDefinition.Column;
import org.plenary.worksheet.WorksheetDefinition.Per;
import org.plenary.worksheet.WorksheetDefinition.Rows;

/// Worksheets of every kind.
final class TestSheets {

  private TestSheets() {}

  /// Cards of groups, a map of delegations, one's own plan, a tour and a roll.
  static List<WorksheetDefinition> all() {
    return List.of(
        sheet("cards", 0, Per.GROUP, new Rows.Free(), text("title", true), text("story", false)),
        sheet(
            "map",
            1,
            Per.DELEGATION,
            listed(),
            choice(),
            number("maturity", WorksheetDefinition.Type.SCALE, 1, 5),
            column("done", WorksheetDefinition.Type.FLAG, false),
            text("gap", false)),
        sheet(
            "own",
            2,
            Per.PERSON,
            listed(),
            column("with", WorksheetDefinition.Type.PERSON, false),
            column("due", WorksheetDefinition.Type.DATE, false),
            column("page", WorksheetDefinition.Type.LINK, false),
            number("cost", WorksheetDefinition.Type.NUMBER, 0, 1_000_000)),
        sheet("tour", 3, Per.SESSION, new Rows.PerDelegation(), text("news", false)),
        sheet(
            "roll",
            4,
            Per.SESSION,
            new Rows.PerPerson(),
            column("ready", WorksheetDefinition.Type.FLAG, false)));
  }

  static Rows listed() {
    return new Rows.Listed(
        List.of(
            new WorksheetDefinition.Planned(new RowKey("basic"), Text.of("en", "Basic")),
            new WorksheetDefinition.Planned(new RowKey("special"), Text.of("en", "Special"))));
  }

  static WorksheetDefinition sheet(String key, int rank, Per per, Rows rows, Column... columns) {
    return new WorksheetDefinition(
        new WorksheetKey(key),
        rank,
        Text.of("en", "Sheet " + key),
        key.equals("tour") ? new ItemKey("two") : null,
        key.equals("cards") ? new BreakoutKey("groups") : null,
        per,
        rows,
        List.of(columns),
        key.equals("own") ? List.of(Role.OBSERVER) : List.of(),
        key.equals("map") ? List.of(Role.PARTICIPANT) : List.of(),
        key.equals("cards"));
  }

  static Column text(String key, boolean required) {
    return column(key, WorksheetDefinition.Type.TEXT, required);
  }

  private static Column choice() {
    return new Column(
        new ColumnKey("place"),
        Text.of("en", "In place?"),
        WorksheetDefinition.Type.CHOICE,
        null,
        null,
        List.of(
            new Choice(new OptionKey("yes"), Text.of("en", "Yes")),
            new Choice(new OptionKey("no"), Text.of("en", "No"))),
        false);
  }

  private static Column number(String key, WorksheetDefinition.Type type, long min, long max) {
    return column(key, type, min, max, false);
  }

  private static Column column(String key, WorksheetDefinition.Type type, boolean required) {
    return column(key, type, null, null, required);
  }

  private static Column column(
      String key,
      WorksheetDefinition.Type type,
      @Nullable Long min,
      @Nullable Long max,
      boolean required) {
    return new Column(
        new ColumnKey(key), Text.of("en", "Column " + key), type, min, max, List.of(), required);
  }
}
