package org.plenary.sync;

import java.util.List;
import java.util.Map;
import org.plenary.topics.Document;

/// Writes documents and patches as JSON.
final class Json {

  private static final String HEX = "0123456789abcdef";

  private Json() {}

  static String text(Map<String, ?> members) {
    var out = new StringBuilder();
    write(out, members);
    return out.toString();
  }

  /// The bytes that a value takes in UTF-8.
  static int size(Object value) {
    var out = new StringBuilder();
    write(out, value);
    return bytes(out);
  }

  static int bytes(CharSequence text) {
    var bytes = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < 0x80) {
        bytes += 1;
      } else if (c < 0x800 || Character.isSurrogate(c)) {
        bytes += 2;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }

  /// What a patch takes away is one object of its own, known by being that one.
  @SuppressWarnings("ReferenceEquality")
  static void write(StringBuilder out, Object value) {
    switch (value) {
      case String text -> quote(out, text);
      case Number number -> out.append(number.longValue());
      case Boolean flag -> out.append(flag.booleanValue());
      case Document document -> object(out, document.members());
      case Map<?, ?> map -> object(out, map);
      case List<?> list -> array(out, list);
      default -> {
        if (!MergePatch.REMOVED.equals(value)) {
          throw new IllegalArgumentException("not part of a document: " + value.getClass());
        }
        out.append("null");
      }
    }
  }

  private static void object(StringBuilder out, Map<?, ?> members) {
    var separator = '{';
    for (var member : members.entrySet()) {
      out.append(separator);
      quote(out, member.getKey().toString());
      out.append(':');
      write(out, member.getValue());
      separator = ',';
    }
    out.append(separator == '{' ? "{}" : "}");
  }

  private static void array(StringBuilder out, List<?> values) {
    out.append('[');
    for (var i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(out, values.get(i));
    }
    out.append(']');
  }

  static void quote(StringBuilder out, String text) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> {
          if (c < 0x20 || c == 0x2028 || c == 0x2029 || isLone(text, i)) {
            escape(out, isLone(text, i) ? '\uFFFD' : c);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isLone(String text, int i) {
    var c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static void escape(StringBuilder out, char c) {
    out.append("\\u");
    for (var shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 0xF));
    }
  }
}
