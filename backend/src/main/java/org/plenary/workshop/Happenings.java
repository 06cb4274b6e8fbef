package org.plenary.workshop;

import java.util.Set;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.WorksheetKey;

/// The polls, breakouts and worksheets of a session that are open or over, and so keep their
/// definitions.
public record Happenings(
    Set<PollKey> polls, Set<BreakoutKey> breakouts, Set<WorksheetKey> worksheets) {

  public static final Happenings NONE = new Happenings(Set.of(), Set.of(), Set.of());

  public Happenings {
    polls = Set.copyOf(polls);
    breakouts = Set.copyOf(breakouts);
    worksheets = Set.copyOf(worksheets);
  }

  public Happenings(Set<PollKey> polls, Set<BreakoutKey> breakouts) {
    this(polls, breakouts, Set.of());
  }

  boolean hasPoll(String key) {
    return PollKey.parse(key).filter(polls::contains).isPresent();
  }

  boolean hasBreakout(String key) {
    return BreakoutKey.parse(key).filter(breakouts::contains).isPresent();
  }

  boolean hasWorksheet(String key) {
    return WorksheetKey.parse(key).filter(worksheets::contains).isPresent();
  }
}
