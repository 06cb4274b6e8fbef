package org.plenary.identity;

import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;

/// Who holds a token.
public sealed interface Identity {

  /// A person of one workshop, come by personal link or join code.
  record OfPerson(PersonId person, WorkshopId workshop) implements Identity {}

  /// An account of the installation.
  record OfAccount(AccountId account) implements Identity {}
}
