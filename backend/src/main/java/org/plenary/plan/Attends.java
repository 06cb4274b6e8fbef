package org.plenary.plan;

/// Where a person starts to attend from.
public enum Attends implements Words {
  ONSITE,
  REMOTE,
  PHONE
}
