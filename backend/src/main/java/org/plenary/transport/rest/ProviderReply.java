package org.plenary.transport.rest;

import org.jspecify.annotations.Nullable;

/// As whom somebody comes in whom the provider vouches for.
sealed interface ProviderReply {

  /// A person's place in a workshop.
  ///
  /// @param kind `person`
  /// @param refresh null where it is in the cookie
  record OfPerson(
      String kind,
      String token,
      @Nullable String refresh,
      PersonReply.WorkshopName workshop,
      PersonReply.Self person)
      implements ProviderReply {}

  /// An account.
  ///
  /// @param kind `account`
  /// @param refresh null where it is in the cookie
  record OfAccount(String kind, String token, @Nullable String refresh, AccountReply.Self account)
      implements ProviderReply {}
}
