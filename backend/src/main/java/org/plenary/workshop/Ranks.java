package org.plenary.workshop;

/// Where those come whom no plan orders: after everyone of the plan.
final class Ranks {

  static final int ACCOUNTS = 1_000_000;
  static final int GUESTS = 2_000_000;

  private Ranks() {}
}
