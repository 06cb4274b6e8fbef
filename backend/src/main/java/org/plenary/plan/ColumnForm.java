package org.plenary.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the cells of a column hold.
public sealed interface ColumnForm {

  ColumnType type();

  /// Cells of a type that needs no more words: text, flag, person, date or link.
  record Simple(ColumnType type) implements ColumnForm {}

  /// One of the options.
  record Choice(List<Option> options) implements ColumnForm {

    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public ColumnType type() {
      return ColumnType.CHOICE;
    }
  }

  /// A whole number of a few, bounds included.
  record Scale(int min, int max) implements ColumnForm {
    @Override
    public ColumnType type() {
      return ColumnType.SCALE;
    }
  }

  /// A whole number, bounds included.
  ///
  /// @param min null for no bound
  /// @param max null for no bound
  record WholeNumber(@Nullable Long min, @Nullable Long max) implements ColumnForm {
    @Override
    public ColumnType type() {
      return ColumnType.NUMBER;
    }
  }
}
