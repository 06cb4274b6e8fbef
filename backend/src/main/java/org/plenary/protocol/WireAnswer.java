package org.plenary.protocol;

import java.util.List;

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

  /// A whole number.
  record Value(long number) implements WireAnswer {}
}
