package org.plenary.journal;

import org.plenary.ids.PersonId;

/// Whose command an entry is: a person's, by random id, or the system's.
public record Author(String value) {

  /// The platform itself: deadlines, departures, changes of the register.
  public static final Author SYSTEM = new Author("system");

  public static Author of(PersonId person) {
    return new Author(person.value());
  }

  @Override
  public String toString() {
    return value;
  }
}
