package org.plenary.plan;

/// Where something stands in the file: line and column from 1, and its path.
record Spot(int line, int column, String path) {

  static final Spot START = new Spot(1, 1, "");

  /// The path of a field of what stands here.
  Spot field(String name) {
    return new Spot(line, column, pathOf(path, name));
  }

  static String pathOf(String parent, String name) {
    String shown = name.matches("[A-Za-z0-9_-]{1,64}") ? name : "[" + Quote.of(name) + "]";
    return parent.isEmpty() ? shown : parent + "." + shown;
  }
}
