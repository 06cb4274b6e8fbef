package org.plenary.plan;

/// How much of the attendance log people see: times, who was there, or numbers only.
public enum Privacy implements Words {
  FULL,
  PRESENCE,
  COUNTS
}
