package org.plenary.plan;

/// The share that the support of a majority must exceed or, where `reached`, only reach.
public record Threshold(Fraction share, boolean reached) {

  public static final Threshold MORE_THAN_HALF = new Threshold(Fraction.HALF, false);

  /// Whether so much support of so large a base passes.
  public boolean isPassedBy(long support, long base) {
    long left = support * share.denominator();
    long right = base * share.numerator();
    return reached ? left >= right : left > right;
  }

  @Override
  public String toString() {
    return (reached ? ">=" : "") + share;
  }
}
