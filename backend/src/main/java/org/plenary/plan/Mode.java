package org.plenary.plan;

/// Where a workshop takes place.
public enum Mode implements Words {
  VIRTUAL,
  HYBRID,
  ONSITE
}
