package org.plenary.compendium;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;

/// What stands in a book in one of the languages that we speak.
final class BookWords {

  static final List<String> LANGUAGES = List.of("en", "fr", "es");

  private final Locale locale;
  private final Properties words = new Properties();

  private BookWords(String language) {
    locale = Locale.forLanguageTag(language);
    var file = "book." + language + ".properties";
    try (var stream = Objects.requireNonNull(BookWords.class.getResourceAsStream(file), file)) {
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// English where it is no language of ours.
  static BookWords in(String language) {
    return new BookWords(LANGUAGES.contains(language) ? language : LANGUAGES.getFirst());
  }

  String language() {
    return locale.toLanguageTag();
  }

  String of(String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }

  /// With what is given in the places `{0}`, `{1}` …
  String of(String key, Object... given) {
    var text = of(key);
    for (int at = 0; at < given.length; at++) {
      text = text.replaceAll("\\{" + at + "}", Matcher.quoteReplacement(given[at].toString()));
    }
    return text;
  }

  String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  String date(Instant at, ZoneId zone) {
    return date(at.atZone(zone).toLocalDate());
  }

  Properties all() {
    return words;
  }
}
