package org.plenary.plan;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// YAML about to be written.
sealed interface Yaml {

  /// Text, always in quotes.
  record Quoted(String text) implements Yaml {}

  /// A number, true or false.
  record Bare(String text) implements Yaml {}

  record Items(List<Yaml> items) implements Yaml {}

  /// Fields in their order.
  record Fields(Map<String, Yaml> fields) implements Yaml {}

  Pattern BARE_NAME =
      Pattern.compile("(?!(?i:y|n|yes|no|on|off|true|false|null)$)[A-Za-z][A-Za-z0-9-]*");

  static Yaml of(long number) {
    return new Bare(Long.toString(number));
  }

  static Yaml of(boolean flag) {
    return new Bare(Boolean.toString(flag));
  }

  static Yaml of(String text) {
    return new Quoted(text);
  }

  static Yaml of(Words word) {
    return new Quoted(word.word());
  }

  static Yaml strings(List<String> texts) {
    return new Items(texts.stream().map(Yaml::of).toList());
  }

  static Yaml words(List<? extends Words> words) {
    return new Items(words.stream().map(Yaml::of).toList());
  }

  /// Whether it may stand on one line: lists of mappings do not.
  default boolean isFlat() {
    return switch (this) {
      case Quoted _, Bare _ -> true;
      case Items(var items) ->
          items.stream().allMatch(item -> item.isFlat() && !(item instanceof Fields));
      case Fields(var fields) -> fields.values().stream().allMatch(Yaml::isFlat);
    };
  }

  /// The name of a field, in quotes where readers of other versions of YAML would see no text.
  static String name(String name) {
    return BARE_NAME.matcher(name).matches() ? name : quote(name);
  }

  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case 0x2028 -> quoted.append("\\u2028");
            case 0x2029 -> quoted.append("\\u2029");
            default -> quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }
}
