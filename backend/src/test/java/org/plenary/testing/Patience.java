package org.plenary.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How long every test waits for what it expects before it fails: longer than any machine needs, so
/// that a busy one fails none. JUnit finds it by itself.
public final class Patience implements BeforeAllCallback {

  public static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(LIMIT);
  }
}
