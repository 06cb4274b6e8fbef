package org.plenary.transport.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Assign;
import org.plenary.plan.Attribute;
import org.plenary.plan.Breakout;
import org.plenary.plan.Groups;
import org.plenary.plan.Mixing;

/// A breakout that a facilitator makes on the spot; texts by language, as in a plan.
///
/// @param groups how many, or how large
/// @param spread attributes whose bearers go into different groups
/// @param item the item under which it stands
record BreakoutDraft(
    @Nullable Map<String, String> title,
    @Nullable Map<String, String> prompt,
    @Nullable GroupsDraft groups,
    @Nullable Integer minutes,
    @Nullable String assign,
    @Nullable List<String> spread,
    @Nullable String item) {

  private static final List<Integer> WARNINGS = List.of(5, 1);

  /// One of count and size.
  record GroupsDraft(@Nullable Integer count, @Nullable Integer size, @Nullable Integer max) {}

  static BreakoutDraft of(Breakout breakout, @Nullable String item) {
    var title = breakout.title();
    var prompt = breakout.prompt();
    return new BreakoutDraft(
        title == null ? null : title.byLanguage(),
        prompt == null ? null : prompt.byLanguage(),
        switch (breakout.groups()) {
          case Groups.Count(int count, var max) -> new GroupsDraft(count, null, max);
          case Groups.Size(int size, var max) -> new GroupsDraft(null, size, max);
          case Groups.Named(_, var max) -> new GroupsDraft(null, null, max);
        },
        breakout.minutes(),
        breakout.assign().word(),
        breakout.mixing().spread().stream().map(Attribute::word).toList(),
        item);
  }

  Breakout under(String key) {
    return new Breakout(
        key,
        title == null ? null : DraftFields.text(title, "title"),
        prompt == null ? null : DraftFields.text(prompt, "prompt"),
        null,
        minutes,
        WARNINGS,
        formed(),
        assign == null ? Assign.BALANCED : DraftFields.word(Assign.class, assign, "assign"),
        mixing(),
        List.of(),
        List.of());
  }

  private Groups formed() {
    var count = groups == null ? null : groups.count();
    var size = groups == null ? null : groups.size();
    var max = groups == null ? null : groups.max();
    if (count != null && size == null) {
      return new Groups.Count(count, max);
    }
    if (size != null && count == null) {
      return new Groups.Size(size, max);
    }
    throw DraftFields.wrong("groups", "Expected one of count and size.");
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
