package org.plenary.audit;

import java.time.Instant;
import java.util.List;

/// Something that somebody did.
///
/// @param at by the clock of the database
/// @param kind the word of a [Kind], or of one that a later release wrote
public record Act(Instant at, By by, String kind, List<About> about) {
  public Act {
    about = List.copyOf(about);
  }
}
