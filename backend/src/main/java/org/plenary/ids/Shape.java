package org.plenary.ids;

import java.util.regex.Pattern;

/// The spellings that ids may have.
enum Shape {
  /// Keys of a plan file.
  KEY("[a-z0-9-]{1,64}"),
  /// Keys of workshops: of a plan, or of a rehearsal of it.
  WORKSHOP("[a-z0-9-]{1,64}(~rehearsal-[1-9][0-9]{0,5})?"),
  /// Keys of a plan file, or random ids.
  PLACE("[A-Za-z0-9_-]{1,64}"),
  /// Random ids and those that clients make.
  OPAQUE("[A-Za-z0-9_-]{8,40}"),
  /// Ids of commands: a client's is opaque, the system's has slashes, which no client can send.
  COMMAND("[A-Za-z0-9_:./~-]{1,160}");

  private final Pattern pattern;

  Shape(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  void require(String text, String type) {
    if (!matches(text)) {
      throw new IllegalArgumentException("not a " + type);
    }
  }
}
