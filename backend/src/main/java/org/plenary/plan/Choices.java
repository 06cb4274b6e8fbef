package org.plenary.plan;

import java.util.List;

/// What there is to choose from in a poll.
public sealed interface Choices {

  /// Options that the plan lists.
  record Listed(List<Option> options) implements Choices {
    public Listed {
      options = List.copyOf(options);
    }
  }

  /// What people wrote most often into a column of a worksheet, resolved when the poll opens.
  ///
  /// @param top at most so many options
  record From(String worksheet, String column, int top) implements Choices {}
}
