package org.plenary.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A text in one or more languages, the first of which is the workshop's own.
public record Text(Map<String, String> byLanguage) {

  public Text {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("A text has at least one language.");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  public static Text of(String language, String text) {
    return new Text(Map.of(language, text));
  }

  /// What a viewer of that language reads: their language, else the workshop's own.
  public String in(String language) {
    String first = byLanguage.values().iterator().next();
    return byLanguage.getOrDefault(language, first);
  }
}
