package org.plenary.worksheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;

/// A cell that somebody wrote into.
///
/// @param first the entry that wrote into it first
/// @param versions what it held, newest first, not all of it
public record Cell(Seq first, List<Version> versions) {

  /// So many are kept: for merging, and to be looked at.
  static final int KEPT = 20;

  /// What a cell held from one entry on.
  public record Version(Seq v, CellValue value, PersonId by, Instant at) {}

  static Cell of(Version version) {
    return new Cell(version.v(), List.of(version));
  }

  public Version now() {
    return versions.getFirst();
  }

  Optional<Version> at(long v) {
    return versions.stream().filter(version -> version.v().value() == v).findFirst();
  }

  Cell with(Version version) {
    return new Cell(
        first, Stream.concat(Stream.of(version), versions.stream()).limit(KEPT).toList());
  }
}
