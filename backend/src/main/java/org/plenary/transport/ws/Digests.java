package org.plenary.transport.ws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.plenary.protocol.ClientMessage;

/// What tells two commands under one id apart.
final class Digests {

  private Digests() {}

  static byte[] of(ClientMessage.Command command) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(command.command().name().getBytes(StandardCharsets.UTF_8));
      sha.update((byte) '\n');
      return sha.digest(command.canonical().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
