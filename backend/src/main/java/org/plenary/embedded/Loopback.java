package org.plenary.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.ServerSocket;

/// The address that only this machine reaches.
final class Loopback {

  static final String ADDRESS = "127.0.0.1";

  private Loopback() {}

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, Inet4Address.ofLiteral(ADDRESS))) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
