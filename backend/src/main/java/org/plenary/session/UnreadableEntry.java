package org.plenary.session;

import org.jspecify.annotations.Nullable;

/// An entry that this release cannot read: the session is not served rather than read with a gap.
public final class UnreadableEntry extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableEntry(String what) {
    super("cannot read an entry: " + what);
  }

  /// Whether that is why something failed, rather than a database that is away.
  public static boolean isBehind(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableEntry) {
        return true;
      }
    }
    return false;
  }
}
