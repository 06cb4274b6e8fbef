package org.plenary.transport.ws;

import org.plenary.protocol.Limits;

/// Which texts are let in.
final class Texts {

  private Texts() {}

  /// Whether a text has nothing that hides, reorders or breaks what stands around it.
  static boolean isClean(String text) {
    var marks = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      if (isControl(c) || isDirection(c) || isLone(c) || marks > Limits.MARKS) {
        return false;
      }
      if (Character.isSupplementaryCodePoint(c)) {
        i++;
      }
    }
    return true;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t';
  }

  private static boolean isDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isLone(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean isMark(int c) {
    var type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
