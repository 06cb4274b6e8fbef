package org.plenary.transport;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where somebody comes from, as far as tries and sockets are counted by it.
public final class Address {

  private static final int IPV6_BYTES = 16;
  private static final int OWNED_FROM = 8;

  private Address() {}

  /// An IPv6 address counts by its first half: the rest is its owner's to choose.
  public static String of(String remote) {
    try {
      var address = InetAddress.ofLiteral(remote);
      var bytes = address.getAddress();
      return bytes.length == IPV6_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, OWNED_FROM))
          : address.getHostAddress();
    } catch (IllegalArgumentException _) {
      return remote;
    }
  }
}
