package org.plenary.poll;

import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;

/// Whose answer counts once.
public sealed interface Voter {

  /// A person who answers for themselves.
  record OfPerson(PersonId person) implements Voter {}

  /// A delegation with a seat, for which its people answer.
  record OfSeat(DelegationKey delegation) implements Voter {}
}
