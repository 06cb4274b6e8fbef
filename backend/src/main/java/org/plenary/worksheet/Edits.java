package org.plenary.worksheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a text makes of its base: which segments it leaves out, and what it puts before each.
///
/// @param kept for each segment of the base, whether the text has it too
/// @param inserted what stands before each segment of the base, and at last after all of them
record Edits(BitSet kept, List<List<String>> inserted) {

  /// Two thousand of them fit into a short.
  private static final int WORD = 15;

  /// So many pairs of segments are compared. No prose of the length of a cell has more; what is
  /// made to have more would hold up everybody's lane, and counts as written anew from end to end.
  private static final int MOST = 1_000_000;

  /// The segments that both have in common are a longest common subsequence, found in time and
  /// space of the product of what differs.
  static Edits of(List<String> base, List<String> text) {
    int head = 0;
    while (head < Math.min(base.size(), text.size()) && base.get(head).equals(text.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(base.size(), text.size()) - head
        && base.get(base.size() - 1 - tail).equals(text.get(text.size() - 1 - tail))) {
      tail++;
    }
    var kept = new BitSet(base.size());
    var inserted = new ArrayList<List<String>>();
    for (int i = 0; i <= base.size(); i++) {
      inserted.add(new ArrayList<>());
    }
    var edits = new Edits(kept, inserted);
    for (int i = 0; i < head; i++) {
      kept.set(i);
    }
    for (int i = 0; i < tail; i++) {
      kept.set(base.size() - 1 - i);
    }
    edits.middle(
        base.subList(head, base.size() - tail), text.subList(head, text.size() - tail), head);
    return edits;
  }

  private void middle(List<String> base, List<String> text, int offset) {
    if ((long) base.size() * text.size() > MOST) {
      inserted.get(offset).addAll(text);
      return;
    }
    var longest = longest(base, text);
    int i = 0;
    int j = 0;
    while (i < base.size() || j < text.size()) {
      if (i < base.size() && j < text.size() && base.get(i).equals(text.get(j))) {
        kept.set(offset + i++);
        j++;
      } else if (j < text.size() && (i == base.size() || longest[i][j + 1] >= longest[i + 1][j])) {
        inserted.get(offset + i).add(text.get(j++));
      } else {
        i++;
      }
    }
  }

  /// A word that both have counts more than any spaces around it, so that no word is taken for a
  /// new one because of these.
  private static int weight(String segment) {
    return Character.isLetterOrDigit(segment.codePointAt(0)) ? WORD : 1;
  }

  /// How much the longest common subsequence of what is left from each place on weighs.
  private static short[][] longest(List<String> base, List<String> text) {
    var numbers = new HashMap<String, Integer>();
    var ours = numbered(base, numbers);
    var theirs = numbered(text, numbers);
    var longest = new short[ours.length + 1][theirs.length + 1];
    for (int i = ours.length - 1; i >= 0; i--) {
      var row = longest[i];
      var next = longest[i + 1];
      var segment = ours[i];
      var weight = weight(base.get(i));
      for (int j = theirs.length - 1; j >= 0; j--) {
        row[j] =
            segment == theirs[j]
                ? (short) (next[j + 1] + weight)
                : (short) Math.max(next[j], row[j + 1]);
      }
    }
    return longest;
  }

  /// Segments as numbers, the same for the same, which are compared at once.
  private static int[] numbered(List<String> segments, Map<String, Integer> numbers) {
    return segments.stream()
        .mapToInt(segment -> {
          numbers.putIfAbsent(segment, numbers.size());
          return numbers.getOrDefault(segment, 0);
        })
        .toArray();
  }
}
