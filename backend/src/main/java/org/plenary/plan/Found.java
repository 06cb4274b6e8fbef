package org.plenary.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/// What stands where something else was expected.
public enum Found implements Words {
  NOTHING("nothing"),
  LIST("a list"),
  MAPPING("a mapping"),
  /// A text, a number or another single value.
  VALUE("a value");

  private final String phrase;

  Found(String phrase) {
    this.phrase = phrase;
  }

  String phrase() {
    return phrase;
  }

  @JsonValue
  @Override
  public String word() {
    return Words.super.word();
  }
}
