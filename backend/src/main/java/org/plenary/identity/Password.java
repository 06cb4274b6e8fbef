package org.plenary.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/// A password as somebody typed it.
public record Password(String value) {

  private static final int FEWEST_CHARACTERS = 10;

  /// bcrypt reads no further.
  private static final int MOST_BYTES = 72;

  /// Any password that could be somebody's.
  public static Password typed(String text) {
    return new Password(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /// A password that is good enough for a new account.
  public static Optional<Password> chosen(String text) {
    var password = typed(text);
    return password.value().codePointCount(0, password.value().length()) >= FEWEST_CHARACTERS
            && password.fits()
        ? Optional.of(password)
        : Optional.empty();
  }

  boolean fits() {
    return value.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
