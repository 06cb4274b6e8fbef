package org.plenary.plan;

import org.jspecify.annotations.Nullable;

/// A text that seats or people decide on.
///
/// @param number how people call it; by order in the workshop where the plan says nothing
/// @param quorum null where none is asked for
/// @param objectionMinutes how long objections may come; null when it is closed by hand
public record Decision(
    String key,
    String number,
    Text text,
    Acceptance accept,
    Voters voters,
    @Nullable Quorum quorum,
    @Nullable Integer objectionMinutes,
    boolean secret) {

  /// That so large a share of the seats of a kind must be present.
  public record Quorum(DelegationKind of, Fraction atLeast) {}
}
