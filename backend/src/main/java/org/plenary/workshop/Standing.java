package org.plenary.workshop;

import java.util.Locale;

/// How a person stands to the workshop.
public enum Standing {
  /// A guest whom nobody admitted yet.
  WAITING,
  /// A guest who was turned away and may knock again.
  REFUSED,
  HERE,
  /// A guest who turned out to be a person of the plan.
  MERGED,
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
    return this == WAITING || this == REFUSED || this == HERE;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Standing of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
