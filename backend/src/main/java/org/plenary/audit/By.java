package org.plenary.audit;

import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;

/// Who did an act.
public sealed interface By {

  /// An account of the installation.
  record OfAccount(AccountId account) implements By {}

  /// A person of the workshop, who came by a personal link.
  record OfPerson(PersonId person) implements By {}

  /// The platform itself, or somebody who is not known.
  record Nobody() implements By {}
}
