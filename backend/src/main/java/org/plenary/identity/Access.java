package org.plenary.identity;

import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.rules.Role;
import org.plenary.workshop.Workshop;

/// As what somebody comes to a workshop.
///
/// @param person null for an account that owns it
public record Access(Workshop workshop, Role role, boolean waiting, @Nullable PersonId person) {

  public boolean allows(Operation operation) {
    return Permissions.allows(role, waiting, operation);
  }
}
