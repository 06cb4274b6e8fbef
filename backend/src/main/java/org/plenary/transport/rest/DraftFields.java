package org.plenary.transport.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Expected;
import org.plenary.plan.Found;
import org.plenary.plan.Mistake;
import org.plenary.plan.PlanError;
import org.plenary.plan.Text;
import org.plenary.plan.Words;

/// Fields of drafts, refused as a plan's would be.
final class DraftFields {

  private DraftFields() {}

  static <E extends Enum<E> & Words> E word(Class<E> set, String word, String field) {
    return Words.parse(set, word)
        .orElseThrow(() -> wrong(field, Mistake.unknownWord(Words.list(set), word)));
  }

  static Text text(@Nullable Map<String, String> byLanguage, String field) {
    if (byLanguage == null || byLanguage.isEmpty() || byLanguage.containsValue(null)) {
      throw missing(field, Expected.TEXT);
    }
    var stripped = new LinkedHashMap<String, String>();
    byLanguage.forEach((language, text) -> stripped.put(language, text.strip()));
    return new Text(stripped);
  }

  static Refused missing(String field, Expected expected) {
    return wrong(field, new Mistake.WrongType(expected, Found.NOTHING, null));
  }

  static Refused wrong(String field, Mistake mistake) {
    return Refused.wrongPlan(List.of(new PlanError(1, 1, field, mistake)));
  }
}
