package org.plenary.plan;

import java.util.List;

/// A workshop as its plan file describes it, with every default applied.
public record Plan(
    Workshop workshop, List<Delegation> delegations, List<Person> people, List<Day> programme) {

  /// The format that this release reads and writes.
  public static final int FORMAT = 1;

  public Plan {
    delegations = List.copyOf(delegations);
    people = List.copyOf(people);
    programme = List.copyOf(programme);
  }

  /// The delegations that vote.
  public List<Delegation> seats() {
    return delegations.stream().filter(Delegation::votes).toList();
  }
}
