package org.plenary.plan;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the small formats of a plan: times, languages, addresses, fractions.
final class Formats {

  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern CODE = Pattern.compile("(?=.*[A-Za-z0-9])[A-Za-z0-9-]{4,16}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\]{1,189}");
  private static final Pattern QUOTIENT = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,8})?");

  private Formats() {}

  /// A language tag in its usual spelling; empty for what is none.
  static String language(Value value) {
    return value.parsed(Expected.LANGUAGE, Formats::parseLanguage).orElse("");
  }

  static ZoneId zone(Value value) {
    return value
        .parsed(
            Expected.TIME_ZONE,
            name ->
                ZoneId.getAvailableZoneIds().contains(name)
                    ? Optional.of(ZoneId.of(name))
                    : Optional.empty())
        .orElse(ZoneId.of("UTC"));
  }

  static Optional<LocalDate> date(Value value) {
    return value.parsed(Expected.DATE, Formats::parseDate);
  }

  static LocalTime time(Value value) {
    return value
        .parsed(
            Expected.TIME,
            text ->
                TIME.matcher(text).matches()
                    ? Optional.of(LocalTime.parse(text))
                    : Optional.empty())
        .orElse(LocalTime.MIDNIGHT);
  }

  static String joinCode(Value value) {
    return value.parsed(Expected.JOIN_CODE, text -> matching(CODE, text)).orElse("");
  }

  static String email(Value value) {
    return value.parsed(Expected.EMAIL, Formats::parseEmail).orElse("");
  }

  static Optional<String> parseEmail(String text) {
    return text.codePoints().anyMatch(Characters::isForbidden)
        ? Optional.empty()
        : matching(EMAIL, text);
  }

  static String call(Value value) {
    return value.parsed(Expected.CALL, Formats::parseCall).orElse("");
  }

  /// A share such as `2/3`, `"2/3"`, 0.8 or 1.
  static Fraction fraction(Value value) {
    Optional<String> text = value.stringOrNumber();
    Optional<Fraction> fraction = text.flatMap(Formats::parseFraction);
    if (text.isPresent() && fraction.isEmpty()) {
      value.wrongFormat(Expected.SHARE);
    }
    return fraction.orElse(Fraction.ONE);
  }

  /// A share to exceed such as `1/2`, or to reach such as `>=2/3`.
  static Threshold threshold(Value value) {
    Optional<String> text = value.stringOrNumber();
    Optional<Threshold> threshold = text.flatMap(Formats::parseThreshold);
    if (text.isPresent() && threshold.isEmpty()) {
      value.wrongFormat(Expected.THRESHOLD);
    }
    return threshold.orElse(Threshold.MORE_THAN_HALF);
  }

  private static Optional<String> matching(Pattern pattern, String text) {
    return pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  static Optional<String> parseLanguage(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return locale.getLanguage().isEmpty() || tag.length() > 35
          ? Optional.empty()
          : Optional.of(locale.toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> parseDate(String text) {
    try {
      return matching(DATE, text).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> parseCall(String template) {
    if (template.length() > PlanLimits.URL) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(template.replace("{workshop}", "w").replace("{room}", "r"));
      boolean usable =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getRawUserInfo() == null;
      return usable && uri.toString().chars().allMatch(c -> c < 0x7F)
          ? Optional.of(template)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Fraction> parseFraction(String text) {
    Matcher quotient = QUOTIENT.matcher(text);
    if (quotient.matches()) {
      return share(
          BigDecimal.valueOf(Long.parseLong(quotient.group(1))),
          BigDecimal.valueOf(Long.parseLong(quotient.group(2))));
    }
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal decimal = new BigDecimal(text);
    BigDecimal denominator = BigDecimal.TEN.pow(Math.max(0, decimal.scale()));
    return share(decimal.multiply(denominator), denominator);
  }

  private static Optional<Fraction> share(BigDecimal numerator, BigDecimal denominator) {
    return denominator.signum() == 0 || numerator.compareTo(denominator) > 0
        ? Optional.empty()
        : Optional.of(new Fraction(numerator.intValueExact(), denominator.intValueExact()));
  }

  private static Optional<Threshold> parseThreshold(String text) {
    boolean reached = text.startsWith(">=");
    String share = reached ? text.substring(2).strip() : text;
    Fraction senseless = reached ? Fraction.ZERO : Fraction.ONE;
    return parseFraction(share)
        .filter(fraction -> !fraction.equals(senseless))
        .map(fraction -> new Threshold(fraction, reached));
  }
}
