package org.plenary.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;

/// What a rule may know when it decides: everything comes from the session's own state.
public interface Moment {

  /// The database's time under the session's lock.
  Instant now();

  /// The place that the entry of this command will have when it is accepted.
  Seq seq();

  /// Who commands; empty for the system.
  @Nullable Member actor();

  /// Everyone of the workshop, present or not, in the order of the plan.
  Collection<Member> people();

  Optional<Member> person(PersonId id);

  /// All delegations in the order of the plan.
  Collection<Delegation> delegations();

  Optional<Delegation> delegation(DelegationKey key);

  /// Whether the session takes answers now: it is live and not paused.
  boolean live();
}
