package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttemptsTests {

  private final Ticking clock = new Ticking();
  private final List<Duration> pauses = new ArrayList<>();
  private final Attempts attempts = new Attempts(clock, pauses::add, 2, Tries.NONE);

  @Test
  void delaysOnlyAfterSeveralFailuresAndEverLonger() {
    for (int i = 0; i < 10; i++) {
      fail("hall", "wrong" + i);
    }

    assertThat(pauses)
        .startsWith(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1))
        .endsWith(Duration.ofSeconds(8));
    assertThat(pauses).hasSize(7);
  }

  @Test
  void neverDelaysSuccesses() {
    for (int i = 0; i < 500; i++) {
      succeed("hall", "RTC2021");
    }

    assertThat(pauses).isEmpty();
  }

  @Test
  void neverDelaysTheHallWhileSomebodyInItGuesses() {
    for (int i = 0; i < 10; i++) {
      fail("hall", "wrong" + i);
    }
    pauses.clear();

    for (int i = 0; i < 500; i++) {
      succeed("hall", "RTC2021");
    }

    assertThat(pauses).isEmpty();
  }

  @Test
  void makesNoGuessCheaperBecauseAnOriginWasRightBefore() {
    assertThat(attempts.tried("hall", () -> Optional.of("in"))).isPresent();
    for (int i = 0; i < 10; i++) {
      assertThat(attempts.tried("hall", Optional::empty)).isPresent();
    }

    assertThat(pauses).hasSize(7).endsWith(Duration.ofSeconds(8));
  }

  @Test
  void delaysNobodyElsewhere() {
    for (int i = 0; i < 10; i++) {
      fail("hall", "wrong" + i);
    }
    pauses.clear();

    succeed("home", "RTC2021");

    assertThat(pauses).isEmpty();
  }

  @Test
  void forgetsFailuresAfterAQuarterOfAnHour() {
    for (int i = 0; i < 10; i++) {
      fail("hall", "wrong" + i);
    }
    pauses.clear();
    clock.now = clock.now.plus(Duration.ofMinutes(16));

    fail("hall", "wrong");

    assertThat(pauses).isEmpty();
  }

  @Test
  void letsOnlySoManyOfOneAddressWaitAtOnceAndTurnsTheRestAwayAfterASecond() {
    var refused = triedAmidWaiting(33);

    assertThat(pauses).hasSize(33).endsWith(Duration.ofSeconds(1));
    assertThat(refused).isEqualTo(1);
  }

  @Test
  void turnsAwayAtOnceWhereTooManyWaitForThatToo() {
    var refused = triedAmidWaiting(Integer.MAX_VALUE);

    assertThat(pauses).hasSize(32 + 500);
    assertThat(refused).isEqualTo(501);
  }

  @Test
  void countsOtherSecretsThatAreBeingTriedAsIfTheyHadFailed() {
    guessAmid("guess", 6);

    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(250));
  }

  @Test
  void letsAHallInThatTriesOneSecretAtTheSameMoment() {
    succeedAmid(500);

    assertThat(pauses).isEmpty();
  }

  /// Each guess is made while the former ones are being looked at.
  private void guessAmid(String secret, int more) {
    var _ =
        attempts.tried(
            "hall",
            secret + more,
            () -> {
              if (more > 1) {
                guessAmid(secret, more - 1);
              }
              return Optional.empty();
            });
  }

  private void succeedAmid(int more) {
    var tried =
        attempts.tried(
            "hall",
            "RTC2021",
            () -> {
              if (more > 1) {
                succeedAmid(more - 1);
              }
              return Optional.of("in");
            });
    assertThat(tried).hasValueSatisfying(it -> assertThat(it.result()).isPresent());
  }

  /// Makes a try, and during each wait another one, as long as so many have not waited.
  ///
  /// @return how many were turned away
  private int triedAmidWaiting(int most) {
    var refused = new int[1];
    var nested = new Attempts[1];
    Runnable fail =
        () -> {
          if (nested[0].tried("hall", "x", Optional::empty).isEmpty()) {
            refused[0]++;
          }
        };
    nested[0] =
        new Attempts(
            clock,
            delay -> {
              pauses.add(delay);
              if (pauses.size() < most) {
                fail.run();
              }
            },
            0,
            Tries.NONE);
    fail.run();
    fail.run();
    return refused[0];
  }

  private void fail(String address, String secret) {
    var tried = attempts.tried(address, secret, Optional::empty);
    assertThat(tried).hasValueSatisfying(it -> assertThat(it.result()).isEmpty());
  }

  private void succeed(String address, String secret) {
    var tried = attempts.tried(address, secret, () -> Optional.of("in"));
    assertThat(tried).hasValueSatisfying(it -> assertThat(it.result()).isPresent());
  }

  private static final class Ticking extends Clock {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
