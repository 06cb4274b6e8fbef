package org.plenary.plan;

import java.time.LocalDate;
import java.util.List;

/// One day of the programme.
public record Day(LocalDate day, List<Session> sessions) {

  public Day {
    sessions = List.copyOf(sessions);
  }
}
