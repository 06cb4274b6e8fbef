package org.plenary.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A text of the plan in one or more languages, the first of which is the workshop's own.
public record Text(Map<String, String> byLanguage) {

  public Text {
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  public static Text of(String language, String text) {
    return new Text(Map.of(language, text));
  }
}
