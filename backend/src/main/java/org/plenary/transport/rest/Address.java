package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/// Where a request comes from, as far as tries are counted by it.
final class Address {

  private static final int PREFIX_GROUPS = 4;

  private Address() {}

  /// An IPv6 address counts by its first half: the rest is its owner's to choose.
  static String of(HttpServletRequest request) {
    var address = request.getRemoteAddr();
    return address.contains(":") && !address.contains("::")
        ? String.join(":", Arrays.asList(address.split(":")).subList(0, PREFIX_GROUPS))
        : address;
  }
}
