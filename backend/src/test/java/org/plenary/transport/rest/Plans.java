package org.plenary.transport.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The plans of this repository.
final class Plans {

  static final String HEADS = read("heads-of-rtc-2021");
  static final String TRAINING = read("training-management-2019");
  static final String SYMPOSIUM = read("virtual-symposium-2022");

  private Plans() {}

  private static String read(String key) {
    try (var file = Plans.class.getResourceAsStream("/plans/" + key + ".yaml")) {
      if (file == null) {
        throw new IllegalStateException("no plan " + key);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
