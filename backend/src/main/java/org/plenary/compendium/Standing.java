package org.plenary.compendium;

import java.util.Locale;

/// How far a card is on its way into the compendium.
public enum Standing {
  /// Nobody was asked yet.
  DRAFT,
  /// Its delegation was asked to clear it.
  ASKED,
  CLEARED,
  /// Its delegation does not want it published.
  WITHHELD,
  /// The organizers took it out.
  WITHDRAWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Standing of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// Whether its delegation sees it.
  boolean isShown() {
    return this == ASKED || this == CLEARED || this == WITHHELD;
  }
}
