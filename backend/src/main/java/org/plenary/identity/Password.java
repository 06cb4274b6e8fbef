package org.plenary.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A password as somebody typed it.
public record Password(String value) {

  private static final int FEWEST_CHARACTERS = 10;
  private static final int FEWEST_DIFFERENT = 5;
  private static final Set<String> COMMON = common();

  /// bcrypt reads no further.
  private static final int MOST_BYTES = 72;

  /// Any password that could be somebody's.
  public static Password typed(String text) {
    return new Password(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /// A password that is good enough for a new account.
  public static Optional<Password> chosen(String text) {
    var password = typed(text);
    return password.isOfLength() && !password.isCommon() ? Optional.of(password) : Optional.empty();
  }

  /// Whether it is neither too short nor too long.
  public boolean isOfLength() {
    return value.codePointCount(0, value.length()) >= FEWEST_CHARACTERS && fits();
  }

  boolean fits() {
    return value.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  /// What many people choose, with or without digits and signs at its end, and what is no more than
  /// a few characters over and over.
  private boolean isCommon() {
    var small = value.toLowerCase(Locale.ROOT);
    return small.codePoints().distinct().count() < FEWEST_DIFFERENT
        || COMMON.contains(small)
        || COMMON.contains(small.replaceAll("[^\\p{L}]+$", ""));
  }

  private static Set<String> common() {
    try (var file = Password.class.getResourceAsStream("common-passwords.txt")) {
      if (file == null) {
        throw new IllegalStateException("common-passwords.txt is not in this build.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
