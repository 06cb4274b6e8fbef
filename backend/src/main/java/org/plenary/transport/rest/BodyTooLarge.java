package org.plenary.transport.rest;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A body with more bytes than its address takes, noticed while it is read.
final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1;

  static final Problem PROBLEM =
      Problem.of(
          HttpStatus.CONTENT_TOO_LARGE, "body.too-large", "The body is larger than is taken here.");

  Problem problem() {
    return PROBLEM;
  }

  static Optional<BodyTooLarge> in(Throwable failure) {
    for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof BodyTooLarge found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
