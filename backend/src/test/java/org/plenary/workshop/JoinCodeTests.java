package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinCodeTests {

  @ParameterizedTest
  @ValueSource(strings = {"RTC-2021", "rtc2021", " rtc 2021 ", "R-T-C-2021", "Rtc\u20112021"})
  void comparesWithoutCaseHyphenAndSpace(String typed) {
    assertThat(JoinCode.parse(typed)).hasValue(new JoinCode("RTC2021"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "RTC_2021", "ÄBCD", "ABCDEFGHIJKLMNOPQ", "' OR 1=1"})
  void isNotWhatNoCodeIsSpelledLike(String typed) {
    assertThat(JoinCode.parse(typed)).isEmpty();
  }

  @Test
  void generatesTenCharactersThatNobodyConfuses() {
    var random = new Random(7);
    var codes = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      codes.add(JoinCode.generate(random));
    }

    assertThat(codes)
        .hasSize(1_000)
        .allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}"));
  }
}
