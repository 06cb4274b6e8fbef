package org.plenary.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many groups a breakout has; unnamed ones are `1` to `n`.
public sealed interface Groups {

  /// The most people that a group holds, or null.
  @Nullable Integer max();

  /// A number of groups.
  record Count(int count, @Nullable Integer max) implements Groups {}

  /// As many groups as people divided by this size, rounded up.
  record Size(int size, @Nullable Integer max) implements Groups {}

  /// Groups with names of their own.
  record Named(List<Group> groups, @Nullable Integer max) implements Groups {
    public Named {
      groups = List.copyOf(groups);
    }
  }

  /// One group; what it leaves out is as in the breakout.
  record Group(
      String key,
      @Nullable Text title,
      @Nullable Text prompt,
      @Nullable String worksheet,
      @Nullable String call) {}
}
