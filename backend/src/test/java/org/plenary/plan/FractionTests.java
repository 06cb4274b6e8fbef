package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTests {

  @Test
  void isInLowestTerms() {
    assertThat(new Fraction(50, 100)).isEqualTo(Fraction.HALF);
    assertThat(new Fraction(0, 7)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void isAShare() {
    assertThatThrownBy(() -> new Fraction(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fraction(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fraction(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 8, 6", "2, 3, 9, 6", "1, 2, 7, 4", "1, 1, 5, 5", "0, 1, 5, 0"})
  void roundsUpToWholeSeats(int numerator, int denominator, int seats, int expected) {
    assertThat(new Fraction(numerator, denominator).ceilingOf(seats)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "false, 6, 9, false",
    "true, 6, 9, true",
    "false, 7, 9, true",
    "true, 5, 9, false",
    "false, 0, 0, false"
  })
  void thresholdIsExceededOrReached(boolean reached, int support, int base, boolean passes) {
    Threshold threshold = new Threshold(new Fraction(2, 3), reached);
    assertThat(threshold.isPassedBy(support, base)).isEqualTo(passes);
  }

  @Test
  void comparesBySize() {
    assertThat(new Fraction(2, 3)).isGreaterThan(Fraction.HALF).isLessThan(Fraction.ONE);
  }
}
