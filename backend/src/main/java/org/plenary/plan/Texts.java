package org.plenary.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/// Reads texts: a string in the workshop's own language, or a mapping by language.
final class Texts {

  private Texts() {}

  static Text read(Value value) {
    String own = value.reading().language();
    if (value.isScalar()) {
      return Text.of(own, string(value, PlanLimits.TEXT));
    }
    boolean complete = !own.isEmpty() && value.isMapping();
    LocalNames languages = new LocalNames(value.reading().errors(), "language");
    Map<String, String> others = new LinkedHashMap<>();
    String ownText = null;
    for (Value.Entry entry : value.entries("a text, or texts by language")) {
      String language = Formats.language(entry.nameValue());
      if (language.isEmpty()) {
        complete = false;
      } else {
        languages.define(language, entry.nameValue().spot());
      }
      String text = string(entry.value(), PlanLimits.TEXT);
      if (language.equals(own)) {
        ownText = text;
      } else {
        others.put(language, text);
      }
    }
    if (ownText == null) {
      if (complete) {
        value.wrong("Expected a text in the workshop's first language, " + own + ".");
      }
      return Text.of(own, "");
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    byLanguage.put(own, ownText);
    byLanguage.putAll(others);
    return new Text(byLanguage);
  }

  /// A string that is not blank, not too long and of characters that do no harm.
  static String string(Value value, int most) {
    String text = value.string().map(Texts::normal).orElse("?");
    if (text.isEmpty()) {
      value.wrong("Expected a text that is not empty.");
    } else if (text.codePoints().count() > most) {
      value.wrong("Expected a text of at most " + most + " characters.");
    }
    text.codePoints()
        .filter(Characters::isForbidden)
        .findFirst()
        .ifPresent(
            c -> value.wrong("The character " + Characters.name(c) + " is not allowed in a text."));
    return text;
  }

  private static String normal(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
