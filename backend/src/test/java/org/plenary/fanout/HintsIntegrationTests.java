package org.plenary.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.RandomIds;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.redis.RedisLine;
import org.plenary.testing.Engines;
import org.plenary.testing.TestRedis;

@Timeout(120)
class HintsIntegrationTests {

  private static final SessionId SESSION = new SessionId("session-practices");
  private static final RandomIds BARRIERS = new RandomIds(new Random());
  private static final Duration WINDOW = Duration.ofMillis(20);
  private static final Duration PROBE = Duration.ofMillis(500);

  private final TestRedis redis = Engines.separateRedis();
  private final Node one = new Node(WINDOW);
  private final Node two = new Node(WINDOW);

  private final class Node implements HintListener, AutoCloseable {
    final Queue<Hint> heard = new ConcurrentLinkedQueue<>();
    final Queue<String> signals = new ConcurrentLinkedQueue<>();
    private final RedisLine line = new RedisLine(redis.uri());
    final RedisHints hints;

    Node(Duration window) {
      hints =
          new RedisHints(
              line,
              new FanoutSettings(window, PROBE),
              new RandomIds(new SecureRandom()),
              () -> Stream.of(this),
              () -> Stream.of(this::signalled),
              new HintMeters(new SimpleMeterRegistry()));
    }

    @Override
    public void hinted(SessionId session, Seq seq) {
      heard.add(new Hint(session, seq));
    }

    private void signalled(SessionId session, String signal) {
      signals.add(session + " " + signal);
    }

    List<Long> seqs() {
      return heard.stream()
          .filter(hint -> hint.session().equals(SESSION))
          .map(hint -> hint.seq().value())
          .toList();
    }

    @Override
    public void close() {
      hints.close();
      line.close();
    }
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
    redis.close();
  }

  /// Announces until the other hears, because a subscription that is not there yet hears nothing.
  private static void connected(Node from, Node to) {
    to.heard.clear();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          from.hints.announce(new SessionId("session-barrier-" + BARRIERS.next()), new Seq(1));
          return to.heard.stream().anyMatch(HintsIntegrationTests::isBarrier);
        });
    to.heard.removeIf(HintsIntegrationTests::isBarrier);
  }

  private static boolean isBarrier(Hint hint) {
    return hint.session().value().startsWith("session-barrier-");
  }

  @Test
  void nodesHearEachOther() {
    connected(one, two);
    connected(two, one);

    one.hints.announce(SESSION, new Seq(7));
    await().until(() -> two.seqs().equals(List.of(7L)));

    two.hints.announce(SESSION, new Seq(8));
    await().until(() -> one.seqs().contains(8L));
  }

  @Test
  void theFirstGoesAtOnceAndTheOthersWaitForTheWindow() {
    try (var patient = new Node(Duration.ofHours(1))) {
      connected(patient, two);
      for (var seq = 1; seq <= 1_000; seq++) {
        patient.hints.announce(SESSION, new Seq(seq));
      }
      patient.hints.announce(new SessionId("session-last-one"), new Seq(1));

      await().until(() -> two.heard.stream().anyMatch(h -> h.session().value().endsWith("-one")));
      assertThat(two.seqs()).containsExactly(1L);
    }
  }

  @Test
  void theLatestIsHeardInTheEnd() {
    connected(one, two);
    for (var seq = 1; seq <= 1_000; seq++) {
      one.hints.announce(SESSION, new Seq(seq));
    }

    await().until(() -> two.seqs().contains(1_000L));
    assertThat(two.seqs()).isSorted().endsWith(1_000L).doesNotHaveDuplicates();
  }

  @Test
  void hintsTravelAgainAfterRedisRestarts() {
    connected(one, two);
    redis.kill();
    for (var seq = 1; seq <= 10_000; seq++) {
      one.hints.announce(SESSION, new Seq(seq));
    }
    try (var _ = redis.again()) {
      connected(one, two);
      connected(two, one);
    }
  }

  @Test
  void aHungRedisHoldsUpNobody() {
    connected(one, two);
    redis.freeze();
    for (var seq = 1; seq <= 100_000; seq++) {
      one.hints.announce(new SessionId("session-%05d".formatted(seq % 5_000)), new Seq(seq));
    }
    redis.thaw();

    connected(one, two);
    connected(two, one);
  }

  @Test
  void startsWithoutRedis() {
    redis.kill();
    try (var early = new Node(WINDOW)) {
      early.hints.announce(SESSION, new Seq(1));
      try (var _ = redis.again()) {
        connected(early, two);
      }
    }
  }

  @Test
  void whatIsNoHintIsIgnored() {
    connected(one, two);
    try (var client = RedisClient.create(redis.uri())) {
      var stranger = client.connect().sync();
      for (var junk :
          List.of(
              "",
              " ",
              "x",
              "session-practices",
              "session-practices -1",
              "a 1",
              "\0 \0",
              "session-practices 99999999999999999999",
              "session-practices 1 2")) {
        stranger.publish(Subscription.CHANNEL, junk);
      }
      stranger.publish(Subscription.CHANNEL, "session-practices 5");
    }
    await().until(() -> two.seqs().equals(List.of(5L)));
  }

  @Test
  void aListenerThatThrowsHearsTheNextHint() {
    try (var line = new RedisLine(redis.uri());
        var deaf =
            new RedisHints(
                line,
                new FanoutSettings(WINDOW, PROBE),
                new RandomIds(new SecureRandom()),
                () -> Stream.of(this::throwOnce, two),
                Stream::of,
                new HintMeters(new SimpleMeterRegistry()))) {
      connected(one, two);
      two.heard.clear();
      one.hints.announce(SESSION, new Seq(1));
      await()
          .until(() -> {
            deaf.announce(SESSION, new Seq(2));
            return two.seqs().stream().filter(seq -> seq == 2).count() > 1;
          });
    }
  }

  @Test
  void carriesASignalToAllNodesAndBack() {
    connected(one, two);
    connected(two, one);
    one.hints.send(SESSION, "somebody writes");
    await().until(() -> two.signals.contains(SESSION + " somebody writes"));
    await().until(() -> one.signals.contains(SESSION + " somebody writes"));
  }

  @Test
  void losesSignalsWhileRedisIsAwayAndHoldsUpNobody() {
    connected(one, two);
    redis.freeze();
    for (var i = 0; i < 10_000; i++) {
      one.hints.send(SESSION, "old news");
    }
    redis.kill();
    one.hints.send(SESSION, "old news");
    two.signals.clear();
    try (var _ = redis.again()) {
      connected(one, two);
      one.hints.send(SESSION, "news");
      await().until(() -> !two.signals.isEmpty());
      assertThat(two.signals).containsExactly(SESSION + " news");
    }
  }

  private boolean thrown;

  private void throwOnce(SessionId session, Seq seq) {
    if (!thrown) {
      thrown = true;
      throw new IllegalStateException("a listener's bug");
    }
  }
}
