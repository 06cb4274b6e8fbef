package org.plenary.journal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import org.plenary.ids.SessionId;

/// Signs heads with Ed25519 and checks such signatures.
final class Notary {

  private static final String ALGORITHM = "Ed25519";

  private final KeyPair keys;

  Notary(KeyPair keys) {
    this.keys = keys;
  }

  Anchor sign(byte[] previous, int number, SessionId session, Head head, Instant at) {
    var unsigned = new Anchor(session, number, head.seq(), head.hash(), at, new byte[0]);
    try {
      var signing = Signature.getInstance(ALGORITHM);
      signing.initSign(keys.getPrivate());
      signing.update(content(previous, unsigned));
      return new Anchor(session, number, head.seq(), head.hash(), at, signing.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean signed(byte[] previous, Anchor anchor) {
    try {
      var checking = Signature.getInstance(ALGORITHM);
      checking.initVerify(keys.getPublic());
      checking.update(content(previous, anchor));
      return checking.verify(anchor.signature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] content(byte[] previous, Anchor anchor) {
    return Chain.bytesOf(out -> {
      Chain.text(out, "plenary anchor 1");
      Chain.bytes(out, previous);
      Chain.text(out, anchor.session().value());
      out.writeInt(anchor.number());
      out.writeLong(anchor.seq().value());
      Chain.bytes(out, anchor.hash());
      out.writeLong(Chain.micros(anchor.at()));
    });
  }

  /// What the first anchor of a session has in the place of the signature before it.
  static byte[] origin() {
    return new byte[0];
  }
}
