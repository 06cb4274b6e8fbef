package org.plenary.keys;

import java.security.KeyPair;
import javax.crypto.SecretKey;

/// The keys of this installation, the same on all of its nodes.
///
/// @param tokenKey signs and checks access tokens (HMAC, at least 256 bits)
/// @param signingKey signs and checks the heads of journals (Ed25519)
public record Keys(SecretKey tokenKey, KeyPair signingKey) {

  @Override
  public String toString() {
    return "Keys[hidden]";
  }
}
