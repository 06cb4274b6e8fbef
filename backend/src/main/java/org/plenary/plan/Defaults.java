package org.plenary.plan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a plan means where it says nothing; the writer leaves such values out again.
final class Defaults {

  static final String LANGUAGE = "en";
  static final List<Integer> WARN_AT_MINUTES = List.of(5, 1);

  private Defaults() {}

  static boolean votes(DelegationKind kind) {
    return kind == DelegationKind.MEMBER;
  }

  /// Where a workshop has a place, people are there unless the plan says otherwise.
  static Attends attends(Mode mode) {
    return mode == Mode.VIRTUAL ? Attends.REMOTE : Attends.ONSITE;
  }

  static int minutes(List<Item> items) {
    return items.stream().map(Item::minutes).filter(Objects::nonNull).mapToInt(m -> m).sum();
  }

  /// A turn in whole seconds; null where there is nothing to divide.
  static @Nullable Duration perTurn(@Nullable Integer minutes, int seats) {
    return minutes == null || seats == 0
        ? null
        : Duration.ofSeconds(Math.max(1, minutes * 60L / seats));
  }

  /// @param keys of the polls, breakouts and decisions of the session
  static List<String> runs(String item, Set<String> keys) {
    return keys.contains(item) ? List.of(item) : List.of();
  }

  /// @param inGroups whether a breakout uses the worksheet
  static SheetPer per(boolean inGroups, Rows rows) {
    return inGroups && !(rows instanceof Rows.PerDelegation) ? SheetPer.GROUP : SheetPer.SESSION;
  }
}
