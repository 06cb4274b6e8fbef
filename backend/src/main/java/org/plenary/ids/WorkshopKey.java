package org.plenary.ids;

import java.util.Optional;

/// The name of a workshop in its plan and in addresses. The one of a rehearsal says so, and no plan
/// can spell it.
public record WorkshopKey(String value) implements Id {

  /// What stands in the key of a rehearsal and of nothing else.
  public static final String REHEARSAL = "~rehearsal-";

  public WorkshopKey {
    Shape.WORKSHOP.require(value, "WorkshopKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<WorkshopKey> parse(String text) {
    return Shape.WORKSHOP.matches(text) ? Optional.of(new WorkshopKey(text)) : Optional.empty();
  }

  /// The key of a rehearsal of this workshop.
  ///
  /// @param number from 1
  public WorkshopKey rehearsal(int number) {
    return new WorkshopKey(value + REHEARSAL + number);
  }

  public boolean isRehearsal() {
    return value.contains(REHEARSAL);
  }

  @Override
  public String toString() {
    return value;
  }
}
