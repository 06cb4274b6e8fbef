package org.plenary.plan;

/// What the cells of a column hold.
public enum ColumnType implements Words {
  TEXT,
  CHOICE,
  SCALE,
  FLAG,
  PERSON,
  DATE,
  LINK,
  NUMBER
}
