package org.plenary.workshop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.WorkshopId;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;

/// A person of a workshop as the register has them.
///
/// @param rank the order of the plan; guests come after it
/// @param head whether the plan marks them as head of their delegation
/// @param guestDelegation whom a guest said to represent
/// @param knock for a guest
/// @param mergedInto the person of the plan that a guest turned out to be
public record Person(
    PersonId id,
    WorkshopId workshop,
    PersonKey key,
    int rank,
    String name,
    Role role,
    @Nullable DelegationKey delegation,
    boolean head,
    Attends attends,
    List<String> languages,
    @Nullable String email,
    Origin origin,
    Standing standing,
    @Nullable String guestDelegation,
    @Nullable Knock knock,
    @Nullable PersonId mergedInto) {

  /// A guest at the door.
  ///
  /// @param since when they knocked last
  /// @param again null unless they were turned away until then
  /// @param reason what they were told
  public record Knock(Instant since, @Nullable Instant again, @Nullable String reason) {}

  Person(
      PersonId id,
      WorkshopId workshop,
      PersonKey key,
      int rank,
      String name,
      Role role,
      @Nullable DelegationKey delegation,
      boolean head,
      Attends attends,
      List<String> languages,
      @Nullable String email,
      Origin origin,
      Standing standing,
      @Nullable String guestDelegation) {
    this(
        id,
        workshop,
        key,
        rank,
        name,
        role,
        delegation,
        head,
        attends,
        languages,
        email,
        origin,
        standing,
        guestDelegation,
        null,
        null);
  }

  /// Whether this is a guest outside the door: one who waits or was turned away.
  public boolean waiting() {
    return standing == Standing.WAITING || standing == Standing.REFUSED;
  }
}
