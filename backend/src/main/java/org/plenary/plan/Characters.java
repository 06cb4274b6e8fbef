package org.plenary.plan;

/// Which characters a plan may hold.
final class Characters {

  private Characters() {}

  /// Control characters but tab and line breaks, lone surrogates, noncharacters, and the controls
  /// that turn the direction of text (direction marks do no harm and stay).
  static boolean isForbidden(int c) {
    return isControl(c)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || isTurningDirection(c)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || c == 0xFEFF;
  }

  static String name(int c) {
    return String.format("U+%04X", c);
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }

  private static boolean isTurningDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
