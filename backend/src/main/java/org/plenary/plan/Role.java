package org.plenary.plan;

/// What a person is in the workshop.
public enum Role implements Words {
  ORGANIZER,
  FACILITATOR,
  SPEAKER,
  PARTICIPANT,
  OBSERVER,
  INTERPRETER,
  ASSESSOR,
  SCREEN
}
