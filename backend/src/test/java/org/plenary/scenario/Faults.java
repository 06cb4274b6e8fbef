package org.plenary.scenario;

import java.time.Duration;

/// How long the tests of faults last: short in a normal run, as long as promised under `-Pfaults`.
final class Faults {

  private static final boolean LONG = Boolean.getBoolean("plenary.faults");

  private Faults() {}

  static <T> T either(T inNormalRuns, T underFaults) {
    return LONG ? underFaults : inNormalRuns;
  }

  static Duration seconds(int inNormalRuns, int underFaults) {
    return Duration.ofSeconds(either(inNormalRuns, underFaults));
  }

  /// Says a measured figure on the console of the tests.
  static void figure(String what, Object value) {
    System.out.println("figure: " + what + ": " + value);
  }
}
