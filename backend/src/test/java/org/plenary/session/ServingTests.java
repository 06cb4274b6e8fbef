package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ReadinessState;

class ServingTests {

  private final AtomicLong now = new AtomicLong();
  private final List<ReadinessState> told = new ArrayList<>();
  private final Serving serving = new Serving(told::add, now::get);

  @Test
  void staysReadyThroughAShortSilence() {
    after(4, serving::failed);
    serving.answered();
    after(4, serving::failed);

    assertThat(told).isEmpty();
  }

  @Test
  void isNotReadyWhileTheDatabaseIsAwayAndReadyWhenItIsBack() {
    after(5, serving::failed);
    after(1, serving::failed);
    serving.answered();
    serving.answered();

    assertThat(told)
        .containsExactly(ReadinessState.REFUSING_TRAFFIC, ReadinessState.ACCEPTING_TRAFFIC);
  }

  private void after(int seconds, Runnable then) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    then.run();
  }
}
