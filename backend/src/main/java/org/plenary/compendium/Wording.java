package org.plenary.compendium;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a card says, in one version.
///
/// @param version counted from 1
/// @param clearance null unless this version was cleared
public record Wording(
    int version, Instant at, Hand by, List<Cell> cells, @Nullable Clearance clearance) {

  public Wording {
    cells = List.copyOf(cells);
  }

  /// That somebody of the delegation cleared it.
  public record Clearance(Instant at, Hand by) {}
}
