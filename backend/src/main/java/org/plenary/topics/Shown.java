package org.plenary.topics;

/// A topic that a feature has in its present state, before it is known which entry touched it last.
public record Shown(Topic topic, Audience audience, Pace pace, boolean lazy) {

  public static Shown prompt(Topic topic, Audience audience) {
    return new Shown(topic, audience, Pace.PROMPT, false);
  }
}
