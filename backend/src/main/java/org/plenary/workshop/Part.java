package org.plenary.workshop;

/// Something of a plan that has a key of its own.
record Part(Kind kind, String key) {

  /// What has keys that are unique in the workshop.
  enum Kind {
    PERSON,
    DELEGATION,
    SESSION,
    ITEM,
    POLL,
    WORKSHEET,
    BREAKOUT
  }

  static Part session(String key) {
    return new Part(Kind.SESSION, key);
  }

  static Part item(String key) {
    return new Part(Kind.ITEM, key);
  }

  static Part poll(String key) {
    return new Part(Kind.POLL, key);
  }

  static Part worksheet(String key) {
    return new Part(Kind.WORKSHEET, key);
  }

  static Part breakout(String key) {
    return new Part(Kind.BREAKOUT, key);
  }

  static Part person(String key) {
    return new Part(Kind.PERSON, key);
  }

  static Part delegation(String key) {
    return new Part(Kind.DELEGATION, key);
  }
}
