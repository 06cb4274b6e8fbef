package org.plenary.poll;

import java.util.List;
import org.plenary.ids.OptionKey;

/// What somebody answered, in the form in which it came.
public sealed interface Answer {

  /// One option.
  record One(OptionKey option) implements Answer {}

  /// Several different options, in the order of the sender.
  record Many(List<OptionKey> options) implements Answer {
    public Many {
      options = List.copyOf(options);
    }
  }

  /// A whole number.
  record Value(long number) implements Answer {}
}
