package org.plenary.workshop;

import java.util.Locale;

/// Where a person of a workshop came from.
public enum Origin {
  /// The plan names them.
  PLAN,
  /// They came by the join code.
  GUEST,
  /// They own the workshop through an account.
  ACCOUNT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Origin of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
