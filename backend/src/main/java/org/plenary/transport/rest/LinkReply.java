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
      implements LinkReply {

    static OfPerson of(PersonReply reply) {
      return new OfPerson(
          "person", reply.token(), reply.refresh(), reply.workshop(), reply.person());
    }
  }

  /// The right to make the first account.
  ///
  /// @param kind `setup`
  record Setup(String kind, String token) implements LinkReply {

    static Setup of(String token) {
      return new Setup("setup", token);
    }
  }
}
