package org.plenary.report;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values so that a spreadsheet takes them for what they are.
final class Cells {

  private static final String ACTIVE = "=+-@\t\r\n";

  private Cells() {}

  /// A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe
  /// before it, whether the beginning is hidden behind spaces and quotes, written in full width, or
  /// plain.
  static String inert(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    var shown =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceFirst("^[\\s\"'\\p{Cf}]+", "");
    var begins = shown.isEmpty() ? "" : shown.substring(0, 1);
    return isActive(text.substring(0, 1)) || isActive(begins) ? "'" + text : text;
  }

  private static boolean isActive(String first) {
    return !first.isEmpty() && ACTIVE.contains(first);
  }

  /// A text without the characters that XML cannot hold.
  static String printable(@Nullable String text) {
    return text == null
        ? ""
        : text.replaceAll(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}\\x{D800}-\\x{DFFF}]", "");
  }

  /// Local time with its offset, such as `2021-10-27T10:00:05+08:00`.
  static String local(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? ""
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  /// When somebody left, or that they have not.
  static String left(AttendanceSheet.PersonLine person, ZoneId zone) {
    return left(person.stillThere(), person.last(), zone);
  }

  /// When a stretch ended, or that it has not.
  static String left(AttendanceSheet.SpanLine span, ZoneId zone) {
    return left(span.stillThere(), span.until(), zone);
  }

  private static String left(@Nullable Boolean isStillThere, @Nullable Instant until, ZoneId zone) {
    return Boolean.TRUE.equals(isStillThere) ? "still there" : local(until, zone);
  }

  static String share(@Nullable Double share) {
    return share == null ? "" : String.format(Locale.ROOT, "%.4f", share);
  }

  /// A figure, or nothing where it is not shown.
  static Object figure(@Nullable Number number) {
    return number == null ? "" : number;
  }

  static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  /// A text in the workshop's own language.
  static String own(Map<String, String> byLanguage) {
    return byLanguage.values().stream().findFirst().orElse("");
  }
}
