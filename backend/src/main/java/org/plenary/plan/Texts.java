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
    LocalNames languages = new LocalNames(value.reading().errors());
    Map<String, String> others = new LinkedHashMap<>();
    String ownText = null;
    for (Value.Entry entry : value.entries(Expected.TEXTS)) {
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
        value.wrong(new Mistake.MissingLanguage(own));
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
      value.wrong(new Mistake.EmptyText());
    } else if (text.codePoints().count() > most) {
      value.wrong(new Mistake.TextTooLong(most));
    }
    text.codePoints()
        .filter(Characters::isForbidden)
        .findFirst()
        .ifPresent(c -> value.wrong(new Mistake.ForbiddenCharacter(Characters.name(c))));
    return text;
  }

  private static String normal(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
