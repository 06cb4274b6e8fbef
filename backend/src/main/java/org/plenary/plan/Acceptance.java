package org.plenary.plan;

/// When a decision is adopted.
public sealed interface Acceptance {

  /// Silence while objections may come is consent.
  record Consensus() implements Acceptance {}

  /// Every seat that is present supports it; an abstention breaks it.
  record Unanimous() implements Acceptance {}

  /// Enough of the base supports it.
  record Majority(Base base, Threshold threshold) implements Acceptance {}
}
