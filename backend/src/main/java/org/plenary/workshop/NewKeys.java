package org.plenary.workshop;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Makes keys of names that people type.
public final class NewKeys {

  private static final int LENGTH = 40;

  private NewKeys() {}

  /// A key that reads like the name and that nobody has; the kind stands for names of which no
  /// letter has a place in a key.
  public static String of(String name, String kind, Set<String> taken) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var stem = plain.isEmpty() ? kind : plain.substring(0, Math.min(LENGTH, plain.length()));
    var key = stem;
    for (int i = 2; taken.contains(key); i++) {
      key = stem + "-" + i;
    }
    return key;
  }
}
