package org.plenary.plan;

/// Whose answer it is.
public enum PollBy implements Words {
  PERSON,
  DELEGATION
}
