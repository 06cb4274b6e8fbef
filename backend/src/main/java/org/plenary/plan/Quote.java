package org.plenary.plan;

/// How what stands in the file is quoted: short, and without characters that do harm.
final class Quote {

  private static final int SHOWN = 40;

  private Quote() {}

  /// In the quotes that the file has for texts.
  static String of(String text) {
    return '"' + bare(text) + '"';
  }

  static String bare(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(SHOWN)
        .map(c -> c == '\n' || c == '\t' || c == '\r' ? ' ' : c)
        .map(c -> Characters.isForbidden(c) ? 0xFFFD : c)
        .forEach(shown::appendCodePoint);
    boolean cut = text.codePoints().skip(SHOWN).findAny().isPresent();
    return cut ? shown.append('…').toString() : shown.toString();
  }
}
