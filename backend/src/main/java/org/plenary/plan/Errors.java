package org.plenary.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The errors of a file, as they are found.
final class Errors {

  private final List<PlanError> found = new ArrayList<>();
  private int count;

  void add(Spot spot, Mistake mistake) {
    count++;
    if (found.size() < PlanLimits.ERRORS) {
      found.add(new PlanError(spot.line(), spot.column(), spot.path(), mistake));
    }
  }

  int count() {
    return count;
  }

  boolean isEmpty() {
    return count == 0;
  }

  List<PlanError> inOrderOfFile() {
    List<PlanError> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt(PlanError::line).thenComparingInt(PlanError::column));
    if (count > found.size()) {
      PlanError last = ordered.getLast();
      Mistake more = new Mistake.MoreErrors(count - found.size());
      ordered.add(new PlanError(last.line(), last.column(), "", more));
    }
    return List.copyOf(ordered);
  }
}
