package org.plenary.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.plenary.startup.CannotStart;

/// Keys as they are written in the environment.
final class KeyText {

  private static final int MIN_TOKEN_KEY_BYTES = 32;

  private KeyText() {}

  static SecretKey tokenKey(String text) {
    var bytes = base64(text, "PLENARY_TOKEN_KEY");
    if (bytes.length < MIN_TOKEN_KEY_BYTES) {
      throw new CannotStart(
          "PLENARY_TOKEN_KEY has %d bits and needs at least 256: openssl rand -base64 32"
              .formatted(bytes.length * 8));
    }
    return new SecretKeySpec(bytes, "HmacSHA256");
  }

  static KeyPair signingKey(String text) {
    try {
      var spec = new PKCS8EncodedKeySpec(base64(text, "PLENARY_SIGNING_KEY"));
      var key = (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(spec);
      return pairOf(key.getBytes().orElseThrow());
    } catch (GeneralSecurityException failure) {
      throw new CannotStart(
          "PLENARY_SIGNING_KEY is not an Ed25519 private key (PKCS#8, DER, in base64).", failure);
    }
  }

  /// A private key of this kind is its generator's 32 random bytes, and the public one follows from
  /// them: the generator, given the same bytes, makes the same pair.
  private static KeyPair pairOf(byte[] seed) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Repeated(seed));
    var pair = generator.generateKeyPair();
    var made = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
    if (!Arrays.equals(made, seed)) {
      throw new GeneralSecurityException("this Java derives Ed25519 keys in another way");
    }
    return pair;
  }

  private static byte[] base64(String text, String variable) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException failure) {
      throw new CannotStart(variable + " is not base64.", failure);
    }
  }

  /// Gives the same bytes each time.
  private static final class Repeated extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Repeated(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, target.length);
    }
  }
}
