package org.plenary.workshop;

import java.util.List;
import org.plenary.plan.PlanError;

/// What making, changing or deleting a draft came to.
public sealed interface Drafted {

  /// @param key of the draft
  /// @param revision of the register that has it
  record Done(String key, long revision) implements Drafted {}

  /// The plan's rules do not allow it; paths begin at the draft.
  record Wrong(List<PlanError> errors) implements Drafted {
    public Wrong {
      errors = List.copyOf(errors);
    }
  }

  /// There is no such session, or no such draft in it.
  record Unknown() implements Drafted {}

  /// The session has no item of that key.
  record NoSuchItem(String item) implements Drafted {}

  /// The session is over.
  record SessionOver() implements Drafted {}

  /// It stands in the plan file and is changed there.
  record OfPlan() implements Drafted {}

  /// It was opened once and stays as people saw it.
  record WasOpened() implements Drafted {}
}
