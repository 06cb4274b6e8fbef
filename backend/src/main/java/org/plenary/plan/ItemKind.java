package org.plenary.plan;

/// What happens in an agenda item.
public enum ItemKind implements Words {
  TALK,
  TOUR_DE_TABLE,
  QUESTIONS,
  BREAKOUT,
  REPORT_BACK,
  DECISIONS,
  BREAK
}
