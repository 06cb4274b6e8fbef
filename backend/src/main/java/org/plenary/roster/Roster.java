package org.plenary.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of people with what is in its columns, as an organizer sends it.
///
/// @param columns what each column says
/// @param delegations what to do with names of delegations that the workshop has not
public record Roster(
    boolean header, List<Field> columns, List<List<String>> rows, List<Resolved> delegations) {

  public Roster {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    delegations = List.copyOf(delegations);
  }

  /// An unknown name: one that is there, or a new delegation.
  ///
  /// @param as the key of one that is there
  /// @param kind of a new one
  public record Resolved(String name, @Nullable String as, @Nullable String kind) {}
}
