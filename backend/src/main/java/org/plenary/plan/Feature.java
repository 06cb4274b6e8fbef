package org.plenary.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/// What YAML has and plans do without.
public enum Feature implements Words {
  ALIAS("aliases (*)"),
  ANCHOR("anchors (&)"),
  TAG("tags (!)"),
  MERGE_KEY("merge keys (<<)"),
  SECOND_DOCUMENT("a second document (---)");

  private final String phrase;

  Feature(String phrase) {
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
