package org.plenary.plan;

/// How people come into groups.
public enum Assign implements Words {
  BALANCED,
  RANDOM,
  MANUAL,
  SELF_SELECT,
  AS_BEFORE
}
