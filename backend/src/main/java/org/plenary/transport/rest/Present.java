package org.plenary.transport.rest;

import org.jspecify.annotations.Nullable;

/// Insists on the fields that a body must have.
final class Present {

  private Present() {}

  static String field(@Nullable String value, String name) {
    if (value == null) {
      throw Refused.badRequest("body.missing-field", "The field \"" + name + "\" is missing.");
    }
    return value;
  }
}
