package org.plenary.worksheet;

import java.util.List;

/// Two texts that were made of the same base by people who did not see each other's, as one: a
/// segment of the base stays where both kept it, and what either put in stays where they put it.
/// What both put in at the same place stands there once if it is the same, else one after the
/// other.
final class TextMerge {

  private final StringBuilder merged = new StringBuilder();

  private TextMerge() {}

  /// @param theirs what stands already
  /// @param mine what comes now
  static String of(String base, String theirs, String mine) {
    if (mine.equals(theirs) || mine.equals(base)) {
      return theirs;
    }
    return theirs.equals(base) ? mine : new TextMerge().merge(base, theirs, mine);
  }

  /// Both texts, where nobody knows any more what they were made of.
  static String both(String theirs, String mine) {
    return theirs.isEmpty() || theirs.equals(mine) ? mine : theirs + "\n" + mine;
  }

  private String merge(String base, String theirs, String mine) {
    var segments = Segments.of(base);
    var first = Edits.of(segments, Segments.of(theirs));
    var second = Edits.of(segments, Segments.of(mine));
    for (int i = 0; i <= segments.size(); i++) {
      put(first.inserted().get(i));
      if (!first.inserted().get(i).equals(second.inserted().get(i))) {
        put(second.inserted().get(i));
      }
      if (i < segments.size() && first.kept().get(i) && second.kept().get(i)) {
        put(segments.get(i));
      }
    }
    return merged.toString();
  }

  private void put(List<String> segments) {
    segments.forEach(this::put);
  }

  /// No two words of a text stand side by side, so where they come to, they came from two.
  private void put(String segment) {
    if (Segments.runTogether(merged, segment)) {
      merged.append(' ');
    }
    merged.append(segment);
  }
}
