package org.plenary.plan;

import java.util.HashMap;
import java.util.Map;

/// The keys of one list, which differ.
final class LocalNames {

  private final Map<String, Spot> seen = new HashMap<>();
  private final Errors errors;
  private final String word;

  /// @param word what the list holds, such as `option`
  LocalNames(Errors errors, String word) {
    this.errors = errors;
    this.word = word;
  }

  void define(String key, Spot spot) {
    Spot first = seen.putIfAbsent(key, spot);
    if (first != null) {
      errors.add(
          spot,
          "Expected each "
              + word
              + " once; "
              + Quote.of(key)
              + " stands on line "
              + first.line()
              + " already.");
    }
  }
}
