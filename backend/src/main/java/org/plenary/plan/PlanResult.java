package org.plenary.plan;

import java.util.List;

/// What reading a plan file came to.
public sealed interface PlanResult {

  /// The file is a plan.
  record Read(Plan plan) implements PlanResult {}

  /// The file is no plan; these are all of its errors, in the order of the file.
  record Wrong(List<PlanError> errors) implements PlanResult {
    public Wrong {
      errors = List.copyOf(errors);
    }
  }
}
