package org.plenary.plan;

/// When those who answer see the results.
public enum PollResults implements Words {
  LIVE,
  AFTER_CLOSE,
  RELEASED,
  HIDDEN
}
