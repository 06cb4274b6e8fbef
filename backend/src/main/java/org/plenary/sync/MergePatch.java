package org.plenary.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.topics.Document;

/// Merge patches as RFC 7396 has them.
final class MergePatch {

  /// Stands for the `null` that removes a member.
  static final Object REMOVED = new Object();

  private MergePatch() {}

  /// The members whose application to `from` gives `to`; none when the documents are equal.
  static Map<String, Object> diff(Document from, Document to) {
    var patch = new LinkedHashMap<String, Object>();
    for (var name : from.members().keySet()) {
      if (!to.members().containsKey(name)) {
        patch.put(name, REMOVED);
      }
    }
    to.members().forEach((name, value) -> compare(patch, name, from.get(name), value));
    return patch;
  }

  private static void compare(
      Map<String, Object> patch, String name, @Nullable Object before, Object after) {
    if (after.equals(before)) {
      return;
    }
    if (before instanceof Document old && after instanceof Document fresh) {
      patch.put(name, diff(old, fresh));
    } else {
      patch.put(name, after);
    }
  }
}
