package org.plenary.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The keys of tokens and links, each derived from the installation's one token key for its own
/// purpose.
final class TokenKeys {

  private static final String HMAC = "HmacSHA256";
  private static final int LEAST_BYTES = 32;

  private final byte[] signing;
  private final byte[] linking;
  private final String id;

  TokenKeys(byte[] tokenKey) {
    if (tokenKey.length < LEAST_BYTES) {
      throw new IllegalArgumentException("The token key has less than 256 bits.");
    }
    signing = hmac(tokenKey, "plenary/access-token");
    linking = hmac(tokenKey, "plenary/personal-link");
    id = HexFormat.of().formatHex(hmac(tokenKey, "plenary/key-id"), 0, 4);
  }

  /// Signs access tokens.
  SecretKey signing() {
    return new SecretKeySpec(signing, HMAC);
  }

  /// The name by which a token says which key signed it.
  String id() {
    return id;
  }

  /// What follows from a text and the key of links, and from nothing else.
  byte[] link(String text) {
    return hmac(linking, text);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
