package org.plenary.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WindowTests {

  private final Window window = new Window(0);

  @Test
  void holdsBackWhileSixteenKilobytesLackTheirPong() {
    window.sent(9_000);
    assertThat(window.isPingDue(false)).isTrue();
    var ping = window.ping(1);
    assertThat(window.allows(7_384)).isTrue();
    window.sent(7_384);
    assertThat(window.allows(1)).isFalse();
    assertThat(window.pong(ping, 2)).isTrue();
    assertThat(window.unconfirmed()).isEqualTo(7_384);
    assertThat(window.allows(9_000)).isTrue();
  }

  @Test
  void pingsWhenSomethingWaitsAndNoPingIsOut() {
    window.sent(7_000);
    assertThat(window.isPingDue(false)).isFalse();
    assertThat(window.allows(12_000)).isFalse();
    assertThat(window.isPingDue(true)).isTrue();
    window.ping(1);
    assertThat(window.isPingDue(true)).isFalse();
  }

  @Test
  void letsAFrameLargerThanTheWindowGoAlone() {
    assertThat(window.allows(30_000)).isTrue();
    window.sent(30_000);
    assertThat(window.allows(1)).isFalse();
  }

  @Test
  void believesNoPongThatItDidNotAskFor() {
    window.sent(16_384);
    assertThat(window.pong(1, 1)).isFalse();
    var ping = window.ping(1);
    assertThat(window.pong(ping + 1, 2)).isFalse();
    assertThat(window.pong(ping, 2)).isTrue();
    assertThat(window.pong(ping, 3)).isFalse();
  }

  @Test
  void stallsWhenNothingIsConfirmedForLong() {
    var patience = Duration.ofSeconds(60);
    assertThat(window.isStalled(patience, patience.toNanos())).isFalse();
    window.sent(100);
    var first = window.ping(0);
    window.ping(1);
    window.pong(first, 1_000);
    assertThat(window.isStalled(patience, patience.toNanos())).isFalse();
    assertThat(window.isStalled(patience, patience.toNanos() + 1_000)).isTrue();
  }
}
