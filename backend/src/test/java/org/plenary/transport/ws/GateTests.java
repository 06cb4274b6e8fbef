package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.Code;
import org.plenary.protocol.Limits;

class GateTests {

  private final AtomicLong now = new AtomicLong();
  private final Gate gate = new Gate(now::get);

  @Test
  void letsABurstThroughThenWarnsThenShuts() {
    for (var i = 0; i < Limits.BURST; i++) {
      assertThat(gate.text("{}", true)).isInstanceOf(Gate.Pass.Frame.class);
    }
    assertThat(gate.text("{}", true)).isInstanceOf(Gate.Pass.Warned.class);
    for (var i = 1; i < Limits.GRACE; i++) {
      assertThat(gate.text("{}", true)).isInstanceOf(Gate.Pass.Frame.class);
    }
    assertThat(gate.text("{}", true)).isEqualTo(shut(CloseCode.TOO_FAST, Code.FRAME_TOO_FAST));
  }

  @Test
  void letsTwentyASecondThroughForEver() {
    for (var i = 0; i < 10_000; i++) {
      now.addAndGet(50_000_000);
      assertThat(gate.text("{}", true)).isInstanceOf(Gate.Pass.Frame.class);
    }
  }

  @Test
  void putsPiecesTogether() {
    assertThat(gate.text("{\"a", false)).isInstanceOf(Gate.Pass.Nothing.class);
    assertThat(gate.text("\":1", false)).isInstanceOf(Gate.Pass.Nothing.class);
    assertThat(gate.text("}", true)).isEqualTo(new Gate.Pass.Frame("{\"a\":1}"));
    assertThat(gate.text("{}", true)).isEqualTo(new Gate.Pass.Frame("{}"));
  }

  @Test
  void refusesAFrameThatIsTooLargeAndGoesOn() {
    for (var i = 0; i < 4; i++) {
      assertThat(gate.text("a".repeat(4_100), false)).isInstanceOf(Gate.Pass.Nothing.class);
    }
    assertThat(gate.text("a", true)).isEqualTo(new Gate.Pass.Refused(Code.FRAME_TOO_LARGE));
    assertThat(gate.text("\u5927".repeat(5_462), true))
        .isEqualTo(new Gate.Pass.Refused(Code.FRAME_TOO_LARGE));
    assertThat(gate.text("{}", true)).isEqualTo(new Gate.Pass.Frame("{}"));
  }

  @Test
  void shutsAtAMessageWithoutEnd() {
    var pieces = 0;
    while (gate.text("a".repeat(4_096), false) instanceof Gate.Pass.Nothing) {
      pieces++;
    }
    assertThat(pieces * 4_096).isEqualTo(Limits.ATTACK);
  }

  @Test
  void shutsAtTooManyPieces() {
    for (var i = 0; i < Limits.FRAGMENTS; i++) {
      assertThat(gate.text("", false)).isInstanceOf(Gate.Pass.Nothing.class);
    }
    assertThat(gate.text("", false)).isEqualTo(shut(CloseCode.ATTACK, Code.FRAME_TOO_LARGE));
  }

  @Test
  void shutsAtAMessageThatTakesTooLong() {
    gate.text("{", false);
    now.addAndGet(Duration.ofSeconds(11).toNanos());
    assertThat(gate.text("}", true)).isEqualTo(shut(CloseCode.ATTACK, Code.FRAME_TOO_LARGE));
  }

  @Test
  void countsFiveStrikesWithinAMinute() {
    for (var i = 0; i < 20; i++) {
      assertThat(gate.strike()).isFalse();
      now.addAndGet(Duration.ofSeconds(16).toNanos());
    }
    for (var i = 0; i < 4; i++) {
      gate.strike();
    }
    assertThat(gate.strike()).isTrue();
  }

  private static Gate.Pass shut(CloseCode close, Code code) {
    return new Gate.Pass.Shut(Closing.of(close, code));
  }
}
