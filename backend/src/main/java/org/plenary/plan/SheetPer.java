package org.plenary.plan;

/// Who has a copy of a worksheet.
public enum SheetPer implements Words {
  DELEGATION,
  GROUP,
  PERSON,
  SESSION
}
