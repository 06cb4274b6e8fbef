package org.plenary.transport.rest;

import org.jspecify.annotations.Nullable;

/// As whom somebody comes in whom the provider vouches for: a person, or an account.
sealed interface ProviderReply permits LinkReply.OfPerson, ProviderReply.OfAccount {

  /// An account.
  ///
  /// @param kind `account`
  /// @param refresh null where it is in the cookie
  record OfAccount(String kind, String token, @Nullable String refresh, AccountReply.Self account)
      implements ProviderReply {

    static OfAccount of(AccountReply reply) {
      return new OfAccount("account", reply.token(), reply.refresh(), reply.account());
    }
  }
}
