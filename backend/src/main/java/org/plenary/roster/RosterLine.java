package org.plenary.roster;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.Fault;

/// What one row of a roster comes to.
///
/// @param row its number in the table, from 1
/// @param key of the person; null where there is none
public record RosterLine(
    int row,
    Status status,
    @Nullable String key,
    String name,
    @Nullable String delegation,
    @Nullable String role,
    List<Change> changes,
    List<Fault> faults) {

  public RosterLine {
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
  }

  /// What happens to it.
  public enum Status {
    NEW,
    CHANGED,
    UNCHANGED,
    /// Another row says it already.
    DUPLICATE,
    ERROR;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A field that changes.
  public record Change(String field, String from, String to) {}
}
