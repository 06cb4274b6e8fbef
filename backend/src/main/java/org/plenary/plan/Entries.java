package org.plenary.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of a part of the plan about to be written; what says nothing is left out.
final class Entries {

  private final Map<String, Yaml> fields = new LinkedHashMap<>();
  private final String language;

  /// @param language the workshop's own, in which texts are plain strings
  Entries(String language) {
    this.language = language;
  }

  Entries put(String name, Yaml value) {
    fields.put(name, value);
    return this;
  }

  Entries string(String name, @Nullable String value) {
    return value == null ? this : put(name, Yaml.of(value));
  }

  Entries text(String name, @Nullable Text value) {
    return value == null ? this : put(name, text(value));
  }

  Entries number(String name, @Nullable Integer value) {
    return value == null ? this : put(name, Yaml.of(value));
  }

  Entries number(String name, @Nullable Long value) {
    return value == null ? this : put(name, Yaml.of(value));
  }

  Entries flag(String name, boolean value, boolean usual) {
    return value == usual ? this : put(name, Yaml.of(value));
  }

  Entries word(String name, Words value) {
    return put(name, Yaml.of(value));
  }

  Entries word(String name, Words value, Words usual) {
    return value.equals(usual) ? this : word(name, value);
  }

  Entries strings(String name, List<String> values) {
    return values.isEmpty() ? this : put(name, Yaml.strings(values));
  }

  Entries words(String name, List<? extends Words> values) {
    return values.isEmpty() ? this : put(name, Yaml.words(values));
  }

  <T> Entries list(String name, List<T> values, Function<T, Yaml> each) {
    return values.isEmpty() ? this : put(name, new Yaml.Items(values.stream().map(each).toList()));
  }

  Yaml.Fields yaml() {
    return new Yaml.Fields(fields);
  }

  private Yaml text(Text text) {
    Map<String, String> byLanguage = text.byLanguage();
    String own = byLanguage.get(language);
    if (own != null && byLanguage.size() == 1) {
      return Yaml.of(own);
    }
    Map<String, Yaml> texts = new LinkedHashMap<>();
    byLanguage.forEach((tag, words) -> texts.put(tag, Yaml.of(words)));
    return new Yaml.Fields(texts);
  }
}
