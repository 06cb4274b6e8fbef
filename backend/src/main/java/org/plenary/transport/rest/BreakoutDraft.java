package org.plenary.transport.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Assign;
import org.plenary.plan.Attribute;
import org.plenary.plan.Breakout;
import org.plenary.plan.Expected;
import org.plenary.plan.Mixing;

/// A breakout that a facilitator makes on the spot; texts by language, as in a plan.
///
/// @param worksheet one of the session's, which the groups fill in
/// @param groups how many, how large, or which
/// @param spread attributes whose bearers go into different groups
/// @param roles what people of a group may be
/// @param item the item under which it stands
record BreakoutDraft(
    @Nullable Map<String, String> title,
    @Nullable Map<String, String> prompt,
    @Nullable String worksheet,
    @Nullable GroupsDraft groups,
    @Nullable Integer minutes,
    @Nullable String assign,
    @Nullable List<String> spread,
    @Nullable List<String> roles,
    @Nullable String item) {

  private static final List<Integer> WARNINGS = List.of(5, 1);

  static BreakoutDraft of(Breakout breakout, @Nullable String item) {
    var title = breakout.title();
    var prompt = breakout.prompt();
    return new BreakoutDraft(
        title == null ? null : title.byLanguage(),
        prompt == null ? null : prompt.byLanguage(),
        breakout.worksheet(),
        GroupsDraft.of(breakout.groups()),
        breakout.minutes(),
        breakout.assign().word(),
        breakout.mixing().spread().stream().map(Attribute::word).toList(),
        breakout.roles(),
        item);
  }

  Breakout under(String key) {
    return new Breakout(
        key,
        title == null ? null : DraftFields.text(title, "title"),
        prompt == null ? null : DraftFields.text(prompt, "prompt"),
        worksheet,
        minutes,
        WARNINGS,
        (groups == null ? GroupsDraft.NONE : groups).formed(),
        assign == null ? Assign.BALANCED : DraftFields.word(Assign.class, assign, "assign"),
        mixing(),
        List.of(),
        named());
  }

  private List<String> named() {
    if (roles != null && roles.contains(null)) {
      throw DraftFields.missing("roles", Expected.TEXT);
    }
    return roles == null ? List.of() : roles;
  }

  private Mixing mixing() {
    var attributes =
        spread == null
            ? List.<Attribute>of()
            : spread.stream()
                .map(word -> DraftFields.word(Attribute.class, word, "spread"))
                .toList();
    return new Mixing(attributes, List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());
  }
}
