package org.plenary.worksheet;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Texts as words and what stands between them.
final class Segments {

  /// Scripts that put no spaces between words.
  private static final Set<Character.UnicodeScript> UNSPACED =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private Segments() {}

  /// The words, spaces and marks of a text in order; together they are the text.
  static List<String> of(String text) {
    var words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    var segments = new ArrayList<String>();
    int start = 0;
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      segments.add(text.substring(start, end));
      start = end;
    }
    return segments;
  }

  /// Whether these would read as one word if nothing stood between them.
  static boolean runTogether(CharSequence before, CharSequence after) {
    return !before.isEmpty()
        && !after.isEmpty()
        && needsSpace(Character.codePointBefore(before, before.length()))
        && needsSpace(Character.codePointAt(after, 0));
  }

  private static boolean needsSpace(int c) {
    return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
        && !UNSPACED.contains(Character.UnicodeScript.of(c));
  }
}
