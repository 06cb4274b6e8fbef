package org.plenary.transport.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Expected;
import org.plenary.plan.Groups;
import org.plenary.plan.Mistake;
import org.plenary.plan.Text;

/// The groups of a breakout that is made on the spot: one of count, size and named.
record GroupsDraft(
    @Nullable Integer count,
    @Nullable Integer size,
    @Nullable List<NamedGroup> named,
    @Nullable Integer max) {

  static final GroupsDraft NONE = new GroupsDraft(null, null, null, null);

  /// A group with a name of its own.
  ///
  /// @param key left out for its number
  record NamedGroup(
      @Nullable String key,
      @Nullable Map<String, String> title,
      @Nullable Map<String, String> prompt,
      @Nullable String worksheet) {

    private static NamedGroup of(Groups.Group group) {
      return new NamedGroup(
          group.key(), byLanguage(group.title()), byLanguage(group.prompt()), group.worksheet());
    }

    private static @Nullable Map<String, String> byLanguage(@Nullable Text text) {
      return text == null ? null : text.byLanguage();
    }

    private Groups.Group at(int number) {
      return new Groups.Group(
          key == null ? String.format(Locale.ROOT, "%d", number) : key,
          title == null ? null : DraftFields.text(title, "groups"),
          prompt == null ? null : DraftFields.text(prompt, "groups"),
          worksheet,
          null);
    }
  }

  static GroupsDraft of(Groups groups) {
    return switch (groups) {
      case Groups.Count(int count, var max) -> new GroupsDraft(count, null, null, max);
      case Groups.Size(int size, var max) -> new GroupsDraft(null, size, null, max);
      case Groups.Named(var named, var max) ->
          new GroupsDraft(null, null, named.stream().map(NamedGroup::of).toList(), max);
    };
  }

  Groups formed() {
    if (Stream.of(count, size, named).filter(Objects::nonNull).count() != 1) {
      throw DraftFields.wrong("groups", new Mistake.OneOfFields(List.of("count", "size", "named")));
    }
    if (count != null) {
      return new Groups.Count(count, max);
    }
    return size == null ? named(named == null ? List.of() : named) : new Groups.Size(size, max);
  }

  private Groups named(List<NamedGroup> drafts) {
    if (drafts.contains(null)) {
      throw DraftFields.missing("groups", Expected.MAPPING);
    }
    var all = new ArrayList<Groups.Group>();
    drafts.forEach(draft -> all.add(draft.at(all.size() + 1)));
    return new Groups.Named(all, max);
  }
}
