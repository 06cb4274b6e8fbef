package org.plenary.plan;

import java.util.List;

/// A sheet with typed columns that people fill.
///
/// @param visibleTo empty for those who have the copy, and facilitators
/// @param editableBy empty for those who have the copy, and facilitators
/// @param compendium every complete row is a card of the compendium
public record Worksheet(
    String key,
    Text title,
    SheetPer per,
    Rows rows,
    List<Column> columns,
    List<Role> visibleTo,
    List<Role> editableBy,
    boolean compendium) {

  public Worksheet {
    columns = List.copyOf(columns);
    visibleTo = List.copyOf(visibleTo);
    editableBy = List.copyOf(editableBy);
  }
}
