package org.plenary.fanout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/// What is counted about hints and signals.
final class HintMeters {

  private final Counter sent;
  private final Counter lost;
  private final Counter received;
  private final Counter signals;
  private final Timer lag;

  HintMeters(MeterRegistry registry) {
    this.sent = counter(registry, "plenary.hints.sent", "Hints given to Redis");
    this.lost = counter(registry, "plenary.hints.lost", "Hints that Redis did not take");
    this.received = counter(registry, "plenary.hints.received", "Hints heard, its own among them");
    this.signals = counter(registry, "plenary.signals.sent", "Signals given to Redis");
    this.lag =
        Timer.builder("plenary.hints.lag")
            .description("From saying something to hearing it over Redis, measured every probe")
            .register(registry);
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  void sent() {
    sent.increment();
  }

  void lost() {
    lost.increment();
  }

  void received() {
    received.increment();
  }

  void signalled() {
    signals.increment();
  }

  void lagged(long nanos) {
    lag.record(Duration.ofNanos(nanos));
  }
}
