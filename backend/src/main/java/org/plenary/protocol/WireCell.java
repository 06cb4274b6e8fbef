package org.plenary.protocol;

/// What a client writes into a cell.
public sealed interface WireCell {

  /// A text, a key, a day or an address; an empty one empties the cell.
  record Text(String text) implements WireCell {}

  record Whole(long number) implements WireCell {}

  record Flag(boolean yes) implements WireCell {}
}
