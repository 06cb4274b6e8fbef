package org.plenary.plan;

/// Whose answer is the delegation's.
public enum PollAnswers implements Words {
  FIRST,
  HEAD,
  MAJORITY
}
