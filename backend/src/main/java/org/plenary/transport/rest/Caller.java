package org.plenary.transport.rest;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.Access;
import org.plenary.identity.Verified;
import org.plenary.workshop.Workshop;

/// Who makes a request, let in by the gate.
///
/// @param access as what they come to the workshop in question; null where there is none, as for an
///   account that makes a workshop
record Caller(Verified verified, @Nullable Access access) {

  static final String ATTRIBUTE = Caller.class.getName();

  /// The workshop that the path names.
  Workshop workshop() {
    if (access == null) {
      throw new IllegalStateException("This path names no workshop.");
    }
    return access.workshop();
  }
}
