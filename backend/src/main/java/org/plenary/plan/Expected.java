package org.plenary.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a value should have been.
public enum Expected implements Words {
  LIST("a list"),
  MAPPING("a mapping of fields"),
  FIELD_NAME("the name of a field"),
  TEXT("a text"),
  QUOTED_TEXT("a text (put it in quotes)"),
  TEXTS("a text, or texts by language"),
  FLAG("true or false"),
  WHOLE_NUMBER("a whole number"),
  MINUTES("a number of minutes above 0 and up to 1440"),
  ROWS("a list of rows, or one of per-delegation, per-person, free"),
  VOTERS("people, or a list of kinds of delegations"),
  GROUPS_BY_PERSON("a mapping of people to groups"),
  KEY("a key of 1 to 64 characters a to z, 0 to 9 and hyphen"),
  LANGUAGE("a language tag such as \"en\" or \"pt-BR\""),
  TIME_ZONE("a time zone such as \"Asia/Tokyo\""),
  DATE("a date such as \"2021-10-27\""),
  TIME("a time such as \"09:30\""),
  JOIN_CODE("a join code of 4 to 16 letters, digits and hyphens"),
  EMAIL("an e-mail address"),
  CALL("an address that starts with https:// and may hold {workshop} and {room}"),
  SHARE("a share from 0 to 1 such as \"2/3\" or 0.8"),
  SHARE_ABOVE_ZERO("a share above 0"),
  THRESHOLD("a share to exceed such as \"1/2\", or to reach such as \">=2/3\"");

  private final String phrase;

  Expected(String phrase) {
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
