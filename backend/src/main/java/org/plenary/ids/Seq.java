package org.plenary.ids;

/// The place of an entry in the journal of its session: 1 for the first, 0 for "before all".
public record Seq(long value) implements Comparable<Seq> {

  /// Before the first entry.
  public static final Seq NONE = new Seq(0);

  public Seq {
    if (value < 0) {
      throw new IllegalArgumentException("not a Seq");
    }
  }

  public Seq next() {
    return new Seq(value + 1);
  }

  public boolean isAfter(Seq other) {
    return value > other.value;
  }

  @Override
  public int compareTo(Seq other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
