package org.plenary.transport.ws;

/// Counts bytes without making them.
final class Utf8 {

  private Utf8() {}

  static int length(String text) {
    var bytes = text.length();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= 0x800 && !Character.isSurrogate(c)) {
        bytes += 2;
      } else if (c >= 0x80) {
        bytes += 1;
      }
    }
    return bytes;
  }
}
