package org.plenary.plan;

/// How messages quote what stands in the file: short, and without characters that do harm.
final class Quote {

  private static final int SHOWN = 40;

  private Quote() {}

  static String of(String text) {
    StringBuilder shown = new StringBuilder("\"");
    text.codePoints()
        .limit(SHOWN)
        .map(c -> c == '\n' || c == '\t' || c == '\r' ? ' ' : c)
        .map(c -> Characters.isForbidden(c) ? 0xFFFD : c)
        .forEach(shown::appendCodePoint);
    boolean cut = text.codePoints().skip(SHOWN).findAny().isPresent();
    return shown.append(cut ? "…\"" : "\"").toString();
  }
}
