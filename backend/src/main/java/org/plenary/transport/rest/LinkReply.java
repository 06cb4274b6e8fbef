package org.plenary.transport.rest;

import org.jspecify.annotations.Nullable;

/// What the secret of a link opens.
sealed interface LinkReply {

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
      implements LinkReply, ProviderReply {

    static OfPerson of(PersonReply reply) {
      return new OfPerson(
          "person", reply.token(), reply.refresh(), reply.workshop(), reply.person());
    }
  }

  /// The right to make an account.
  ///
  /// @param kind `setup`
  /// @param invited whether an account invites to make another, which is not the first then
  record Setup(String kind, String token, boolean invited) implements LinkReply {

    static Setup first(String token) {
      return new Setup("setup", token, false);
    }

    static Setup invited(String token) {
      return new Setup("setup", token, true);
    }
  }
}
