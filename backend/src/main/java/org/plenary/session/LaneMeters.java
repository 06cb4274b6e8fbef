package org.plenary.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;
import org.plenary.journal.TurnFailed;

/// What is counted about the lanes of this node and its question once a second. No meter has a tag
/// that grows with people or sessions.
final class LaneMeters {

  private static final String IN_DOUBT = "in-doubt";
  private static final String UNAVAILABLE = "unavailable";
  private static final String REFUSED = "refused";

  private final MeterRegistry registry;
  private final Timer turns;
  private final DistributionSummary commands;
  private final Timer question;
  private final Counter late;
  private volatile long answeredAt = System.nanoTime();

  LaneMeters(MeterRegistry registry) {
    this.registry = registry;
    Stream.of(IN_DOUBT, UNAVAILABLE, REFUSED).forEach(this::failures);
    this.turns =
        Timer.builder("plenary.turns")
            .description("Turns of lanes, from asking for the lock to the commit")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofSeconds(10))
            .register(registry);
    this.commands =
        DistributionSummary.builder("plenary.turns.commands")
            .description("Commands that one turn decided")
            .register(registry);
    this.question =
        Timer.builder("plenary.watch")
            .description("The question that a node asks the database once a second")
            .register(registry);
    this.late =
        Counter.builder("plenary.watch.news")
            .description(
                "Sessions with entries that no hint had told of when the question was asked")
            .register(registry);
    Gauge.builder("plenary.watch.age", () -> (System.nanoTime() - answeredAt) / 1e9)
        .description("Time since the question was answered last")
        .baseUnit("seconds")
        .register(registry);
  }

  void lanes(Sessions sessions) {
    Gauge.builder("plenary.lanes", () -> sessions.loaded().size())
        .description("Sessions that this node has loaded")
        .register(registry);
    Gauge.builder("plenary.lanes.waiting", () -> sessions.waiting().sum())
        .description("Orders that wait in the mailboxes of all lanes")
        .register(registry);
    Gauge.builder("plenary.lanes.waiting.longest", () -> sessions.waiting().max().orElse(0))
        .description("Orders that wait in the fullest mailbox")
        .register(registry);
  }

  void turned(int decided, long nanos) {
    turns.record(Duration.ofNanos(nanos));
    commands.record(decided);
  }

  void failed(TurnFailed failure) {
    var kind =
        switch (failure) {
          case TurnFailed.InDoubt _ -> IN_DOUBT;
          case TurnFailed.Unavailable _ -> UNAVAILABLE;
          case TurnFailed.Refused _ -> REFUSED;
        };
    failures(kind).increment();
  }

  private Counter failures(String kind) {
    return Counter.builder("plenary.turns.failed")
        .description("Turns that did not commit, or not certainly")
        .tag("kind", kind)
        .register(registry);
  }

  void asked(long nanos) {
    question.record(Duration.ofNanos(nanos));
    answeredAt = System.nanoTime();
  }

  void foundLate() {
    late.increment();
  }
}
