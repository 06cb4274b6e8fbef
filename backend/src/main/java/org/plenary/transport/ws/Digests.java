package org.plenary.transport.ws;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.plenary.protocol.ClientMessage;

/// What tells two commands under one id apart.
///
/// It stays in the journal when what somebody said is erased, so it is made with a key: nobody who
/// holds the database alone can try out what was said.
final class Digests {

  private static final String HMAC = "HmacSHA256";

  private final SecretKey key;

  /// @param key of the installation, the same on all nodes
  Digests(SecretKey key) {
    this.key =
        new SecretKeySpec(hmac(key, "plenary/command".getBytes(StandardCharsets.UTF_8)), HMAC);
  }

  byte[] of(ClientMessage.Command command) {
    var said = command.command().name() + '\n' + command.canonical();
    return hmac(key, said.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(SecretKey key, byte[] text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
