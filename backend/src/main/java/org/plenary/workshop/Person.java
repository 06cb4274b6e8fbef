package org.plenary.workshop;

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
    @Nullable String guestDelegation) {

  public boolean waiting() {
    return standing == Standing.WAITING;
  }
}
