package org.plenary.session;

/// An entry that this release cannot read: the session is not served rather than read with a gap.
final class UnreadableEntry extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableEntry(String what) {
    super("cannot read an entry: " + what);
  }
}
