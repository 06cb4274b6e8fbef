package org.plenary.plan;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the `breakouts` of a session.
final class BreakoutReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of(
          "key",
          "title",
          "prompt",
          "worksheet",
          "minutes",
          "warnAtMinutes",
          "groups",
          "assign",
          "spread",
          "together",
          "common",
          "apart",
          "pairs",
          "fixed",
          "newPartnersSince",
          "facilitators",
          "roles");

  private final LocalDateTime starts;

  /// @param starts when the session starts
  BreakoutReader(LocalDateTime starts) {
    this.starts = starts;
  }

  Breakout read(Value value) {
    Fields fields = value.fields(FIELDS);
    String key = fields.require("key").definedKey(Names.Kind.BREAKOUT);
    value.reading().breakouts().put(key, starts, key);
    Groups groups = GroupsReader.read(fields.require("groups"));
    @Nullable String worksheet =
        fields.find("worksheet").map(w -> w.reference(Names.Kind.WORKSHEET)).orElse(null);
    return new Breakout(
        key,
        fields.text("title"),
        fields.text("prompt"),
        worksheet,
        fields.integer("minutes", 1, PlanLimits.MINUTES),
        fields.find("warnAtMinutes").map(BreakoutReader::warnings).orElse(Defaults.WARN_AT_MINUTES),
        groups,
        fields.word("assign", Assign.BALANCED),
        new MixingReader(fields, key, groups).read(),
        fields.find("facilitators").map(f -> f.references(Names.Kind.PERSON)).orElse(List.of()),
        fields.find("roles").map(BreakoutReader::roles).orElse(List.of()));
  }

  private static List<Integer> warnings(Value value) {
    return value.distinct(0, PlanLimits.NAMES, w -> w.integer(1, PlanLimits.MINUTES)).stream()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static List<String> roles(Value value) {
    return value.distinct(0, PlanLimits.NAMES, role -> role.line(PlanLimits.LINE));
  }
}
