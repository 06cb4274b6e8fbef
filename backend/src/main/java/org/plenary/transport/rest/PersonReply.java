package org.plenary.transport.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.TokenPair;
import org.plenary.workshop.Person;
import org.plenary.workshop.Workshop;

/// What somebody is told who just came in: where to, and as whom.
///
/// @param refresh null where it is in the cookie
record PersonReply(String token, @Nullable String refresh, WorkshopName workshop, Self person) {

  static PersonReply of(
      TokenPair pair, @Nullable String refresh, Workshop workshop, Person person) {
    return new PersonReply(pair.token(), refresh, WorkshopName.of(workshop), Self.of(person));
  }

  /// A workshop by its name.
  record WorkshopName(String key, Map<String, String> title) {
    static WorkshopName of(Workshop workshop) {
      return new WorkshopName(
          workshop.key().value(), workshop.plan().workshop().title().byLanguage());
    }
  }

  /// The person themselves.
  ///
  /// @param role `guest` for one who waits
  record Self(
      String key,
      String name,
      String role,
      @Nullable String delegation,
      @Nullable Boolean waiting) {

    static Self of(Person person) {
      var delegation = person.delegation();
      return new Self(
          person.key().value(),
          person.name(),
          person.waiting() ? "guest" : person.role().word(),
          delegation == null ? null : delegation.value(),
          person.waiting() ? true : null);
    }
  }
}
