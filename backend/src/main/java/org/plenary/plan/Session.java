package org.plenary.plan;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block of the programme that is run live.
///
/// @param starts local to the workshop's zone
/// @param requires whether it counts for certificates
public record Session(
    String key,
    Text title,
    LocalTime starts,
    int minutes,
    boolean requires,
    @Nullable String call,
    List<Item> items,
    List<Poll> polls,
    List<Worksheet> worksheets,
    List<Breakout> breakouts,
    List<Decision> decisions) {

  public Session {
    items = List.copyOf(items);
    polls = List.copyOf(polls);
    worksheets = List.copyOf(worksheets);
    breakouts = List.copyOf(breakouts);
    decisions = List.copyOf(decisions);
  }
}
