package org.plenary.plan;

/// How much of the attendance log people see about others.
public enum Privacy implements Words {
  FULL,
  PRESENCE,
  COUNTS
}
