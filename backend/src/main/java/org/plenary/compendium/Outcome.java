package org.plenary.compendium;

/// What a change of a card came to.
public sealed interface Outcome {

  record Done(Card card) implements Outcome {}

  /// There is no such card, or it is somebody else's.
  record Unknown() implements Outcome {}

  /// Its wording changed meanwhile.
  record Outdated() implements Outcome {}

  /// It does not stand where this can be done.
  record NotNow() implements Outcome {}

  /// What was given cannot be taken.
  record Wrong(Fault fault) implements Outcome {}

  /// What is wrong with what was given.
  enum Fault {
    TEXT_TOO_LONG,
    EMPTY,
    TITLE_EMPTY,
    LINK,
    COLUMN,
    TAGS,
    VERSIONS
  }
}
