package org.plenary.plan;

/// The votes that a majority is a share of.
public enum Base implements Words {
  CAST,
  VALID,
  PRESENT,
  ENTITLED
}
