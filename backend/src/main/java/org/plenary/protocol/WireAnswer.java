package org.plenary.protocol;

import java.util.List;
import java.util.Map;

/// An answer to a poll in one of the forms that JSON has for it.
public sealed interface WireAnswer {

  /// The key of one option.
  record One(String option) implements WireAnswer {}

  /// The keys of several options, in the order in which they were sent.
  record Many(List<String> options) implements WireAnswer {
    public Many {
      options = List.copyOf(options);
    }
  }

  /// Whole numbers by option.
  record Points(Map<String, Long> byOption) implements WireAnswer {
    public Points {
      byOption = Map.copyOf(byOption);
    }
  }

  /// A whole number.
  record Value(long number) implements WireAnswer {}
}
