package org.plenary.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the breakouts of a session.
final class BreakoutWriter {

  private final String language;

  BreakoutWriter(String language) {
    this.language = language;
  }

  Yaml breakout(Breakout breakout) {
    Entries entries =
        new Entries(language)
            .string("key", breakout.key())
            .text("title", breakout.title())
            .text("prompt", breakout.prompt())
            .string("worksheet", breakout.worksheet())
            .number("minutes", breakout.minutes());
    if (!breakout.warnAtMinutes().equals(Defaults.WARN_AT_MINUTES)) {
      List<Yaml> minutes = breakout.warnAtMinutes().stream().map(m -> Yaml.of(m)).toList();
      entries.put("warnAtMinutes", new Yaml.Items(minutes));
    }
    entries
        .put("groups", groups(breakout.groups()))
        .word("assign", breakout.assign(), Assign.BALANCED);
    mixing(entries, breakout.mixing());
    return entries
        .strings("facilitators", breakout.facilitators())
        .strings("roles", breakout.roles())
        .yaml();
  }

  private Yaml groups(Groups groups) {
    Entries entries = new Entries(language);
    switch (groups) {
      case Groups.Count(int count, _) -> entries.put("count", Yaml.of(count));
      case Groups.Size(int size, _) -> entries.put("size", Yaml.of(size));
      case Groups.Named(var named, _) -> entries.list("named", named, this::group);
    }
    return entries.number("max", groups.max()).yaml();
  }

  private Yaml group(Groups.Group group) {
    return new Entries(language)
        .string("key", group.key())
        .text("title", group.title())
        .text("prompt", group.prompt())
        .string("worksheet", group.worksheet())
        .string("call", group.call())
        .yaml();
  }

  private static void mixing(Entries entries, Mixing mixing) {
    entries
        .words("spread", mixing.spread())
        .words("together", mixing.together())
        .words("common", mixing.common())
        .list("apart", mixing.apart(), Yaml::strings)
        .list("pairs", mixing.pairs(), Yaml::strings);
    if (!mixing.fixed().isEmpty()) {
      Map<String, Yaml> fixed = new LinkedHashMap<>();
      mixing.fixed().forEach((person, group) -> fixed.put(person, Yaml.of(group)));
      entries.put("fixed", new Yaml.Fields(fixed));
    }
    entries.strings("newPartnersSince", mixing.newPartnersSince());
  }
}
