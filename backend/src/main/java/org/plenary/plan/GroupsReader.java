package org.plenary.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the `groups` of a breakout.
final class GroupsReader {

  /// The key of the room that everyone shares.
  private static final String PLENARY = "plenary";

  private static final List<String> FORMS = List.of("count", "size", "named");

  private GroupsReader() {}

  static Groups read(Value value) {
    Fields fields = value.fields("count", "size", "named", "max");
    @Nullable Integer max = fields.integer("max", 1, PlanLimits.PEOPLE);
    long given = FORMS.stream().filter(fields::has).count();
    if (given != 1 && value.isMapping()) {
      value.wrong(new Mistake.OneOfFields(FORMS));
    }
    if (fields.has("named")) {
      LocalNames names = new LocalNames(value.reading().errors());
      return new Groups.Named(
          fields.require("named").list(1, PlanLimits.GROUPS, g -> group(g, names)), max);
    }
    if (fields.has("size")) {
      return new Groups.Size(fields.require("size").integer(1, PlanLimits.PEOPLE), max);
    }
    int count = fields.find("count").map(c -> c.integer(1, PlanLimits.GROUPS)).orElse(1);
    return new Groups.Count(count, max);
  }

  private static Groups.Group group(Value value, LocalNames names) {
    Fields fields = value.fields("key", "title", "prompt", "worksheet", "call");
    Value keyed = fields.require("key");
    String key = keyed.key();
    if (key.equals(PLENARY)) {
      keyed.wrong(new Mistake.ReservedKey(key));
    } else if (Value.isKey(key)) {
      names.define(key, keyed.spot());
    }
    @Nullable String worksheet =
        fields.find("worksheet").map(w -> w.reference(Names.Kind.WORKSHEET)).orElse(null);
    @Nullable String call = fields.find("call").map(Formats::call).orElse(null);
    return new Groups.Group(key, fields.text("title"), fields.text("prompt"), worksheet, call);
  }

  /// Whether a breakout may have a group of that key.
  static boolean mayHave(Groups groups, String key) {
    return switch (groups) {
      case Groups.Named(var named, _) -> named.stream().anyMatch(g -> g.key().equals(key));
      case Groups.Count(int count, _) -> isNumber(key, count);
      case Groups.Size _ -> isNumber(key, PlanLimits.GROUPS);
    };
  }

  private static boolean isNumber(String key, int most) {
    return key.matches("[1-9][0-9]{0,3}") && Integer.parseInt(key) <= most;
  }
}
