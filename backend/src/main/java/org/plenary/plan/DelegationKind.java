package org.plenary.plan;

/// What a delegation is to the workshop.
public enum DelegationKind implements Words {
  MEMBER,
  OBSERVER,
  PARTNER,
  SECRETARIAT
}
