package org.plenary.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the `delegations` of a plan.
final class DelegationReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of("key", "name", "kind", "region", "host", "languages", "votes", "weight");

  private DelegationReader() {}

  static Delegation read(Value value) {
    Fields fields = value.fields(FIELDS);
    DelegationKind kind = fields.require("kind").word(DelegationKind.class);
    @Nullable String region = fields.find("region").map(r -> r.line(PlanLimits.LINE)).orElse(null);
    return new Delegation(
        fields.require("key").definedKey(Names.Kind.DELEGATION),
        fields.require("name").text(),
        kind,
        region,
        fields.flag("host", false),
        languages(fields),
        fields.flag("votes", Defaults.votes(kind)),
        fields.find("weight").map(w -> w.integer(1, PlanLimits.WEIGHT)).orElse(1));
  }

  /// The languages that a delegation or a person speaks.
  static List<String> languages(Fields fields) {
    return fields
        .find("languages")
        .map(value -> value.distinct(0, PlanLimits.LANGUAGES, Formats::language))
        .orElse(List.of());
  }
}
