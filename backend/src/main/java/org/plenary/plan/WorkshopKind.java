package org.plenary.plan;

/// What sort of event a workshop is.
public enum WorkshopKind implements Words {
  WORKSHOP,
  SYMPOSIUM,
  MEETING,
  CONFERENCE,
  WEBINAR,
  TRAINING,
  ACCREDITATION
}
