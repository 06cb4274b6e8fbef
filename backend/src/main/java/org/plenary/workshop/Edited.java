package org.plenary.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.PlanError;

/// What a change of people by hand came to.
public sealed interface Edited {

  /// It holds.
  ///
  /// @param key of the person or delegation in question; null where there are several
  /// @param change by which it can be undone; null where nothing changed or nothing can be undone
  /// @param kept what was left as it is, because somebody changed it since
  record Done(@Nullable String key, @Nullable Long change, List<Kept> kept) implements Edited {
    public Done {
      kept = List.copyOf(kept);
    }
  }

  /// Nothing was stored, because of these fields.
  record Wrong(List<Fault> faults) implements Edited {
    public Wrong {
      faults = List.copyOf(faults);
    }
  }

  /// Somebody else changed it since it was read.
  record Outdated() implements Edited {}

  /// There is no such person, delegation or change.
  record Unknown() implements Edited {}

  /// What is new and what the plan holds make no plan together.
  record Conflicting(List<PlanError> errors) implements Edited {
    public Conflicting {
      errors = List.copyOf(errors);
    }
  }

  /// It cannot be done.
  record Refused(String code, String message) implements Edited {}
}
