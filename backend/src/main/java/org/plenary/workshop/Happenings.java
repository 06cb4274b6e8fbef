package org.plenary.workshop;

import java.util.Set;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PollKey;

/// The polls and breakouts of a session that are open or over, and so keep their definitions.
public record Happenings(Set<PollKey> polls, Set<BreakoutKey> breakouts) {

  public static final Happenings NONE = new Happenings(Set.of(), Set.of());

  public Happenings {
    polls = Set.copyOf(polls);
    breakouts = Set.copyOf(breakouts);
  }

  boolean hasPoll(String key) {
    return PollKey.parse(key).filter(polls::contains).isPresent();
  }

  boolean hasBreakout(String key) {
    return BreakoutKey.parse(key).filter(breakouts::contains).isPresent();
  }
}
