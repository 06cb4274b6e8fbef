package org.plenary.worksheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.RowKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Role;
import org.plenary.rules.Text;

/// A worksheet as the plan describes it.
///
/// @param rank the order within the session, from 0
/// @param item the agenda item that it belongs to
/// @param breakout the first breakout that uses it
/// @param visibleTo roles that may read every copy; empty for those who have the copy
/// @param editableBy roles that may fill every copy, beside those who have it
/// @param compendium whether every complete row is a card of the compendium
public record WorksheetDefinition(
    WorksheetKey key,
    int rank,
    Text title,
    @Nullable ItemKey item,
    @Nullable BreakoutKey breakout,
    Per per,
    Rows rows,
    List<Column> columns,
    List<Role> visibleTo,
    List<Role> editableBy,
    boolean compendium) {

  public WorksheetDefinition {
    columns = List.copyOf(columns);
    visibleTo = List.copyOf(visibleTo);
    editableBy = List.copyOf(editableBy);
  }

  /// Who has a copy.
  public enum Per {
    DELEGATION,
    GROUP,
    PERSON,
    SESSION
  }

  /// What stands in the rows of a copy.
  public sealed interface Rows {

    /// Rows of the plan.
    record Listed(List<Planned> rows) implements Rows {
      public Listed {
        rows = List.copyOf(rows);
      }
    }

    /// A row for each seat, which fills its own.
    record PerDelegation() implements Rows {}

    /// A row for each participant.
    record PerPerson() implements Rows {}

    /// Cards that people add.
    record Free() implements Rows {}
  }

  /// A row of the plan.
  public record Planned(RowKey key, Text title) {}

  /// A column.
  ///
  /// @param min the lowest number, inclusive
  /// @param max the highest number, inclusive
  public record Column(
      ColumnKey key,
      Text title,
      Type type,
      @Nullable Long min,
      @Nullable Long max,
      List<Choice> options,
      boolean required) {
    public Column {
      options = List.copyOf(options);
    }
  }

  /// What the cells of a column hold.
  public enum Type {
    TEXT,
    CHOICE,
    SCALE,
    FLAG,
    PERSON,
    DATE,
    LINK,
    NUMBER
  }

  /// Something to choose.
  public record Choice(OptionKey key, Text label) {}

  /// Whether its rows are cards that people add.
  public boolean free() {
    return rows instanceof Rows.Free;
  }

  public Optional<Column> column(ColumnKey wanted) {
    return columns.stream().filter(column -> column.key().equals(wanted)).findFirst();
  }

  /// The columns that make a row complete: the required ones, or all where none is.
  List<Column> needed() {
    var required = columns.stream().filter(Column::required).toList();
    return required.isEmpty() ? columns : required;
  }
}
