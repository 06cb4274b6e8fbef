package org.plenary.plan;

/// What people of a group may have in common or not.
public enum Attribute implements Words {
  DELEGATION,
  REGION,
  LANGUAGE,
  ROLE
}
