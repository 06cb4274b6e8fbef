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
  /// space of the product of what differs, as long as that is no more than `MOST`.
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
    var numbers = new HashMap<String, Integer>();
    var left = numbered(base, numbers);
    var right = numbered(text, numbers);
    var longest = longest(left, right, base.stream().mapToInt(Edits::weight).toArray());
    int i = 0;
    int j = 0;
    while (i < left.length || j < right.length) {
      if (i < left.length && j < right.length && left[i] == right[j]) {
        kept.set(offset + i++);
        j++;
      } else if (j < right.length && (i == left.length || longest[i][j + 1] >= longest[i + 1][j])) {
        inserted.get(offset + i).add(text.get(j++));
      } else {
        i++;
      }
    }
  }

  /// The same number for the same segment, since numbers are compared faster.
  private static int[] numbered(List<String> segments, Map<String, Integer> numbers) {
    return segments.stream()
        .mapToInt(segment -> numbers.computeIfAbsent(segment, _ -> numbers.size()))
        .toArray();
  }

  /// A word that both have counts more than any spaces around it, so that no word is taken for a
  /// new one because of these.
  private static int weight(String segment) {
    return Character.isLetterOrDigit(segment.codePointAt(0)) ? WORD : 1;
  }

  /// How much the longest common subsequence of what is left from each place on weighs.
  private static short[][] longest(int[] base, int[] text, int[] weights) {
    var longest = new short[base.length + 1][text.length + 1];
    for (int i = base.length - 1; i >= 0; i--) {
      var row = longest[i];
      var below = longest[i + 1];
      for (int j = text.length - 1; j >= 0; j--) {
        row[j] =
            base[i] == text[j]
                ? (short) (below[j + 1] + weights[i])
                : (short) Math.max(below[j], row[j + 1]);
      }
    }
    return longest;
  }
}
