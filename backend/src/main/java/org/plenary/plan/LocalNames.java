package org.plenary.plan;

import java.util.HashMap;
import java.util.Map;

/// The keys or words of one list, which differ.
final class LocalNames {

  private final Map<String, Spot> seen = new HashMap<>();
  private final Errors errors;

  LocalNames(Errors errors) {
    this.errors = errors;
  }

  void define(String key, Spot spot) {
    Spot first = seen.putIfAbsent(key, spot);
    if (first != null) {
      errors.add(spot, new Mistake.Repeated(Quote.bare(key), first.line()));
    }
  }
}
