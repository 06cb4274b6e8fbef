package org.plenary.compendium;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a card, which follows from where it stands, so that a card has it before anything is
/// kept of it.
public record CardId(String value) {

  private static final int BYTES = 16;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

  public CardId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a CardId");
    }
  }

  public static Optional<CardId> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new CardId(text)) : Optional.empty();
  }

  static CardId of(Place place) {
    var path =
        String.join("/", place.session().value(), place.sheet().value(), place.copy(), place.row());
    return new CardId(digest(path, BYTES));
  }

  /// The first bytes of the digest of a text, written so that they fit an address.
  static String digest(String text, int bytes) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
