package org.plenary.breakout;

import java.util.List;

/// Groups that were worked out, and which wishes of the plan they do not meet.
public record Proposal(Assignment assignment, List<Violation> unmet) {
  public Proposal {
    unmet = List.copyOf(unmet);
  }

  /// A sentence for each wish that is not met.
  public List<String> violations() {
    return unmet.stream().map(Violation::text).toList();
  }
}
