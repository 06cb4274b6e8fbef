package org.plenary.plan;

/// An exact share from 0 to 1, in lowest terms.
public record Fraction(int numerator, int denominator) implements Comparable<Fraction> {

  public static final Fraction ZERO = new Fraction(0, 1);
  public static final Fraction HALF = new Fraction(1, 2);
  public static final Fraction ONE = new Fraction(1, 1);

  public Fraction {
    if (denominator < 1 || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException("A fraction is a share from 0 to 1.");
    }
    int divisor = greatestCommonDivisor(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /// The least whole number that is at least this share of a whole.
  public int ceilingOf(int whole) {
    return Math.toIntExact(Math.ceilDiv((long) whole * numerator, denominator));
  }

  @Override
  public int compareTo(Fraction other) {
    return Long.compare((long) numerator * other.denominator, (long) other.numerator * denominator);
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
