package org.plenary.ids;

/// A value that names one thing and can only be compared, never computed with.
public interface Id {

  /// The text that stands for this id on the wire and in the database.
  String value();
}
