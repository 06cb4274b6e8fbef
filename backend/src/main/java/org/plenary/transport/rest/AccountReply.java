package org.plenary.transport.rest;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.Account;
import org.plenary.identity.TokenPair;

/// What an account is told that just signed in.
///
/// @param refresh null where it is in the cookie
record AccountReply(String token, @Nullable String refresh, Self account) {

  /// The account itself.
  record Self(String email, String name) {
    static Self of(Account account) {
      return new Self(account.email(), account.name());
    }
  }

  static AccountReply of(Account account, TokenPair pair, @Nullable String refresh) {
    return new AccountReply(pair.token(), refresh, Self.of(account));
  }
}
