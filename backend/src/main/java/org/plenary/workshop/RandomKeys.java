package org.plenary.workshop;

import java.util.random.RandomGenerator;

/// Makes keys for people whom no plan names.
final class RandomKeys {

  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 12;

  private RandomKeys() {}

  static String next(String kind, RandomGenerator random) {
    var key = new StringBuilder(kind).append('-');
    for (int i = 0; i < LENGTH; i++) {
      key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return key.toString();
  }
}
