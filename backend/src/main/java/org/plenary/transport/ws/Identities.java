package org.plenary.transport.ws;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;

/// Who stands behind a token, and where they may go.
interface Identities {

  /// A token that is good.
  ///
  /// @param identity equal for two tokens of the same person or account
  /// @param signIn from which the token follows
  record Known(Object identity, String signIn, Instant expires) {}

  /// Where somebody who comes is let in.
  sealed interface Entry {

    record Admitted(
        WorkshopKey workshop,
        SessionId session,
        SessionKey sessionKey,
        PersonId person,
        PersonKey personKey,
        String name,
        Role role,
        boolean waiting,
        Attends attends)
        implements Entry {}

    record NoSessionLeft() implements Entry {}

    record Forbidden() implements Entry {}
  }

  /// Empty for a token that is expired, revoked or no token at all.
  Optional<Known> verify(String token);

  /// A sign-in on which a socket rests, and the person as whom it is here.
  record Resting(String signIn, PersonId person) {}

  /// On which of these no socket may rest any more: the sign-in has ended or leads to another
  /// person.
  Set<Resting> over(Set<Resting> signIns);

  /// Where a holder gets to.
  ///
  /// @param session null for what is live for them
  Entry resolve(Known known, WorkshopKey workshop, @Nullable SessionKey session);
}
