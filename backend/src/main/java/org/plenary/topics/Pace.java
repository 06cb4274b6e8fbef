package org.plenary.topics;

/// How soon a change of a topic is shown.
public enum Pace {
  /// With the next tick of the session, within 100 ms.
  PROMPT,
  /// At most once a second: people and counts, which nobody reads faster.
  CALM
}
