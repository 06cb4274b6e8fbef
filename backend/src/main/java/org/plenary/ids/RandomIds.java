package org.plenary.ids;

import java.util.Base64;
import java.util.random.RandomGenerator;

/// Makes opaque ids of 128 random bits, 22 characters long.
public final class RandomIds {

  private final RandomGenerator random;

  public RandomIds(RandomGenerator random) {
    this.random = random;
  }

  /// A fresh text that fits every opaque id.
  public String next() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
