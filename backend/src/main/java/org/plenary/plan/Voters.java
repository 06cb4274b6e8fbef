package org.plenary.plan;

import java.util.List;

/// Who votes on a decision.
public sealed interface Voters {

  /// The delegations of these kinds.
  record Delegations(List<DelegationKind> kinds) implements Voters {
    public Delegations {
      kinds = List.copyOf(kinds);
    }
  }

  /// The people themselves.
  record People() implements Voters {}

  Voters MEMBERS = new Delegations(List.of(DelegationKind.MEMBER));
}
