package org.plenary.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/// Secrets that are made once and kept in the data folder, readable by their owner alone.
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  private Secrets(Path folder) {
    this.folder = folder;
  }

  static Secrets in(DataFolder data) {
    return new Secrets(data.folder("secrets"));
  }

  String tokenKey() {
    return kept("token.key", Secrets::newTokenKey);
  }

  String signingKey() {
    return kept("signing.key", Secrets::newSigningKey);
  }

  /// A password of letters, digits, `-` and `_`, safe in URLs and configuration files.
  String password(String engine) {
    return kept(
        engine + ".password",
        () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random(24)));
  }

  private String kept(String name, Supplier<String> made) {
    var file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Private.write(file, made.get() + "\n");
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String newTokenKey() {
    return Base64.getEncoder().encodeToString(random(32));
  }

  static String newSigningKey() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
