package org.plenary.topics;

import org.plenary.ids.PersonId;

/// The name of a document that clients may see, such as `poll/ready/results`.
public record Topic(String name) {

  /// What one person alone sees of themselves; its name on the wire is `me`.
  public static Topic me(PersonId person) {
    return new Topic("me/" + person.value());
  }

  /// The name that clients know.
  public String wireName() {
    return name.startsWith("me/") ? "me" : name;
  }

  @Override
  public String toString() {
    return name;
  }
}
