package org.plenary.transport.rest;

import java.net.InetAddress;
import java.util.Optional;

/// All addresses that begin with the same bits.
record AddressRange(InetAddress first, int bits) {

  /// An address alone, or with the length of its prefix after a slash. Names are never looked up.
  static Optional<AddressRange> parse(String text) {
    var slash = text.indexOf('/');
    var address = literal(slash < 0 ? text : text.substring(0, slash));
    return address.flatMap(first -> {
      int all = first.getAddress().length * Byte.SIZE;
      var length = slash < 0 ? Optional.of(all) : length(text.substring(slash + 1), all);
      return length.map(bits -> new AddressRange(first, bits));
    });
  }

  static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> length(String text, int most) {
    return text.matches("[0-9]{1,3}")
        ? Optional.of(Integer.parseInt(text)).filter(bits -> bits <= most)
        : Optional.empty();
  }

  boolean contains(InetAddress address) {
    var ours = first.getAddress();
    var theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
