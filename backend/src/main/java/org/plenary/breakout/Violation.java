package org.plenary.breakout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.Id;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;

/// A wish of the plan that groups do not meet.
///
/// @param code which kind: no-place, uneven, fixed, apart, pairs, together, spread, common or
///   met-again
/// @param text the same as a sentence
/// @param attribute what is not spread, kept together or shared; null where it is no attribute
/// @param value of the attribute; null where it is none
/// @param groups where it shows
/// @param people whom it concerns
/// @param count how many; null where the people tell it
public record Violation(
    String code,
    String text,
    @Nullable String attribute,
    @Nullable String value,
    List<RoomKey> groups,
    List<PersonKey> people,
    @Nullable Integer count) {

  public Violation {
    groups = List.copyOf(groups);
    people = List.copyOf(people);
  }

  /// So many people are named at most, since answers are small.
  private static final int NAMED = 24;

  static Violation counted(String code, String text, int count) {
    return new Violation(code, text, null, null, List.of(), List.of(), count);
  }

  /// As it stands on the wire: what does not apply is left out.
  Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("code", code);
    fields.put("text", text);
    if (attribute != null) {
      fields.put("attribute", attribute);
    }
    if (value != null) {
      fields.put("value", value);
    }
    if (!groups.isEmpty()) {
      fields.put("groups", groups.stream().map(Id::value).toList());
    }
    if (!people.isEmpty()) {
      fields.put("people", people.stream().limit(NAMED).map(Id::value).toList());
    }
    if (count != null || people.size() > NAMED) {
      fields.put("count", count == null ? people.size() : count);
    }
    return fields;
  }
}
