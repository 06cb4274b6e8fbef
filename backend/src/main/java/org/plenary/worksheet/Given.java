package org.plenary.worksheet;

/// What somebody wrote into a cell, before it is known what the column holds.
public sealed interface Given {

  /// A text, a key, a day or an address; an empty one empties the cell.
  record Writing(String text) implements Given {}

  record Whole(long number) implements Given {}

  record YesNo(boolean yes) implements Given {}
}
