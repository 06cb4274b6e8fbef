package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.transport.ws.FakeHouse.SESSION;
import static org.plenary.transport.ws.FakeHouse.id;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.protocol.ServerMessage.Signalled;
import org.plenary.topics.Document;

/// How often signals are passed on and shown, by a clock that the test moves.
@Timeout(30)
class SignalsTests {

  private static final SocketSettings PATIENT =
      new SocketSettings(
          Duration.ofHours(5),
          Duration.ofHours(5),
          Duration.ofHours(5),
          Duration.ofHours(5),
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          100);

  private final AtomicLong now = new AtomicLong();
  private final List<String> passed = new CopyOnWriteArrayList<>();
  private final FakeHouse house = new FakeHouse();
  private final Line line = new Line();
  private Surroundings around;
  private Connection ana;

  /// What was sent, with the pings that nobody answers by himself.
  private static final class Line implements Wire {
    final Queue<String> frames = new ConcurrentLinkedQueue<>();
    final Queue<Long> pings = new ConcurrentLinkedQueue<>();

    @Override
    public void text(String frame) {
      frames.add(frame);
    }

    @Override
    public void ping(long number) {
      pings.add(number);
    }

    @Override
    public void close(int code, String reason) {
      frames.add("closed " + code);
    }

    long count(String part) {
      return frames.stream().filter(frame -> frame.contains(part)).count();
    }
  }

  @BeforeEach
  void enter() throws InterruptedException {
    house.nanos = now::get;
    house.signals = (_, text) -> passed.add(text);
    house.change(scene -> scene.put("sheet/charter/all", Document.with().build()));
    var sockets = new Sockets(100, new Random(1));
    around = house.surroundings(sockets, PATIENT);
    ana = new Connection(around, line, "198.51.100.7");
    sockets.opened(ana);
    Thread.ofVirtual().start(ana.writer());
    ana.text(TestSocket.helloFrame("ana", "tab-of-ana"), true);
    await().until(() -> line.count("\"sheet/charter/all\"") == 1);
  }

  @AfterEach
  void end() {
    ana.closed("left", false);
    house.close();
  }

  private void say(String row) throws InterruptedException {
    ana.text(
        "{\"t\":\"signal\",\"name\":\"editing\",\"sheet\":\"charter\",\"of\":\"all\",\"row\":\""
            + row
            + "\",\"column\":\"text\"}",
        true);
  }

  private void hear(String by, int times) {
    for (var i = 0; i < times; i++) {
      var signal = new Signalled("editing", "charter", "all", by, "text", new Signalled.By(by, by));
      around.onlookers().signalled(SESSION, new Telling(id(by), signal).text());
    }
  }

  /// Whatever was due is sent: a command is answered after it.
  private void settle(String id) throws InterruptedException {
    ana.text(
        "{\"t\":\"cmd\",\"id\":\"%s\",\"name\":\"session.start\",\"args\":{}}".formatted(id), true);
    await().until(() -> line.count("\"seq\"") > 0 && line.count(id) == 2);
  }

  @Test
  void passesOnOneInTwoSeconds() throws InterruptedException {
    say("first");
    say("second");
    now.addAndGet(Duration.ofMillis(1_999).toNanos());
    say("third");
    assertThat(passed).singleElement().asString().contains("first");
    now.addAndGet(Duration.ofMillis(1).toNanos());
    say("fourth");
    assertThat(passed).hasSize(2).last().asString().contains("fourth");
  }

  @Test
  void savesNoneUpWhileItIsQuiet() throws InterruptedException {
    now.addAndGet(Duration.ofMinutes(5).toNanos());
    say("first");
    say("second");
    assertThat(passed).hasSize(1);
  }

  @Test
  void saysWhoWritesByWhatTheServerKnows() throws InterruptedException {
    say("first");
    var telling = Telling.parse(passed.getFirst()).orElseThrow();
    assertThat(telling.from()).isEqualTo(id("ana"));
    assertThat(telling.signal().by()).isEqualTo(new Signalled.By("ana", "ana"));
  }

  @Test
  void showsTheSignalOfAnotherOne() {
    hear("ben", 1);
    await().until(() -> line.count("\"row\":\"ben\"") == 1);
  }

  @Test
  void showsTenASecondAndForgetsTheRest() {
    for (var i = 0; i < 30; i++) {
      hear("ben" + i, 1);
    }
    hear("fay", 1);
    assertThat(line.count("\"signal\"")).isLessThanOrEqualTo(10);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    await()
        .until(() -> {
          hear("cid", 1);
          return line.count("\"row\":\"cid\"") > 0;
        });
    assertThat(line.count("\"signal\"")).isLessThanOrEqualTo(20);
  }

  @Test
  void showsNoneWhileTheLineConfirmsNothing() throws InterruptedException {
    house.change(
        scene -> scene.put("session", Document.with().put("text", "x".repeat(10_000)).build()));
    await().until(() -> !line.pings.isEmpty());
    hear("ben", 5);
    settle("command-1");
    assertThat(line.count("\"signal\"")).isZero();

    line.pings.forEach(ana::pong);
    await()
        .until(() -> {
          hear("cid", 1);
          return line.count("\"row\":\"cid\"") > 0;
        });
    assertThat(line.count("\"row\":\"ben\"")).as("what was dropped").isZero();
  }

  @Test
  void doesNotShowOneToItsSender() throws InterruptedException {
    hear("ana", 1);
    settle("command-1");
    assertThat(line.count("\"signal\"")).isZero();
  }
}
