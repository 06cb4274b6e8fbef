package org.plenary.workshop;

import java.util.Locale;

/// What was done to people by hand.
public enum ChangeKind {
  ADD,
  CHANGE,
  TAKE_OUT,
  PUT_BACK,
  DELEGATION,
  ROSTER,
  UNDO;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ChangeKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
