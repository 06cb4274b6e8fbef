package org.plenary.transport.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.By;
import org.plenary.identity.Access;
import org.plenary.identity.Identity;
import org.plenary.identity.Verified;
import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;
import org.plenary.workshop.Workshop;

/// Who makes a request, let in by the gate.
///
/// @param access as what they come to the workshop in question; null where there is none, as for an
///   account that makes a workshop
record Caller(Verified verified, @Nullable Access access) {

  static final String ATTRIBUTE = Caller.class.getName();

  /// The caller as acts are recorded.
  By by() {
    return switch (verified.identity()) {
      case Identity.OfAccount(var account) -> new By.OfAccount(account);
      case Identity.OfPerson(var person, _) -> new By.OfPerson(person);
    };
  }

  /// The account that makes the request; people of a workshop have none.
  Optional<AccountId> account() {
    return verified.identity() instanceof Identity.OfAccount(var account)
        ? Optional.of(account)
        : Optional.empty();
  }

  /// As which person of the workshop the request is made; an account that owns it is none.
  Optional<PersonId> person() {
    return Optional.ofNullable(access).map(Access::person);
  }

  /// The workshop that the path names.
  Workshop workshop() {
    if (access == null) {
      throw new IllegalStateException("This path names no workshop.");
    }
    return access.workshop();
  }
}
