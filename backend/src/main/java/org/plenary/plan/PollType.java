package org.plenary.plan;

/// How a poll asks.
public enum PollType implements Words {
  SINGLE,
  MULTI,
  SCALE,
  NUMBER,
  RANKING,
  POINTS,
  OPEN_TEXT,
  WORD_CLOUD,
  QUIZ
}
