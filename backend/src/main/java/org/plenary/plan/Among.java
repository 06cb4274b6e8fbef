package org.plenary.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a key is one of.
public enum Among implements Words {
  DELEGATIONS("the delegations"),
  PEOPLE("the people"),
  SESSIONS("the sessions"),
  ITEMS("the items of all sessions"),
  POLLS("the polls of all sessions"),
  WORKSHEETS("the worksheets of all sessions"),
  BREAKOUTS("the breakouts of all sessions"),
  DECISIONS("the decisions of all sessions"),
  ITEMS_OF_SESSION("the items of this session"),
  /// What an item may run.
  RUNS("the polls, breakouts and decisions of this session"),
  OPTIONS("the options of this poll"),
  COLUMNS("the columns of that worksheet"),
  GROUPS("the groups of this breakout");

  private final String phrase;

  Among(String phrase) {
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
