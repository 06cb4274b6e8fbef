package org.plenary.breakout;

import java.util.List;

/// Groups that were worked out, and which wishes of the plan they do not meet.
///
/// @param violations a sentence for each
public record Proposal(Assignment assignment, List<String> violations) {
  public Proposal {
    violations = List.copyOf(violations);
  }
}
