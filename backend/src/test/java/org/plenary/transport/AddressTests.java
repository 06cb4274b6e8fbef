package org.plenary.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTests {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.5, 203.0.113.6, false",
    "203.0.113.5, 203.0.113.5, true",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:ffff:4:5:6, true",
    "2001:db8:1:2::1, 2001:db8:1:2:3:4:5:6, true",
    "2001:db8::1, 2001:db8::2, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "::ffff:203.0.113.5, 203.0.113.5, true",
    "unknown, unknown, true"
  })
  void countsWhatOneOwnerHasAsOne(String one, String other, boolean same) {
    assertThat(Address.of(one).equals(Address.of(other))).isEqualTo(same);
  }
}
