package org.plenary.workshop;

import java.util.List;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.PlanError;

/// What an import came to.
public sealed interface Imported {

  /// The plan holds now, but for what was kept.
  record Done(WorkshopKey key, long revision, boolean created, List<Kept> kept)
      implements Imported {
    public Done {
      kept = List.copyOf(kept);
    }
  }

  /// The workshop of this key is marked for deletion.
  record Deleted() implements Imported {}

  /// The workshop of this key is archived, and nothing of it changes.
  record Archived() implements Imported {}

  /// There is a workshop of this key, and it is somebody else's.
  record NotYours() implements Imported {}

  /// The join code leads to another workshop.
  record CodeTaken() implements Imported {}

  /// What must be kept and what is new make no plan together.
  record Conflicting(List<PlanError> errors) implements Imported {
    public Conflicting {
      errors = List.copyOf(errors);
    }
  }
}
