package org.plenary.workshop;

import java.util.Locale;

/// How a person stands to the workshop.
public enum Standing {
  /// A guest whom nobody admitted yet.
  WAITING,
  HERE,
  /// The plan has them no more.
  GONE,
  /// A facilitator removed them.
  REMOVED,
  /// Removed, and refused when they come again.
  BANNED,
  /// What was known of them is deleted.
  ERASED;

  /// Whether they may enter, if only the waiting room.
  public boolean mayEnter() {
    return this == WAITING || this == HERE;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Standing of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
