package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.protocol.Limits;
import org.plenary.sync.FakeClient;
import org.plenary.sync.Window;
import org.plenary.topics.Document;

/// A client whose line takes everything and delivers it slowly: what is under way stays bounded,
/// and what arrives is never older than that.
@Timeout(60)
class SlowReaderTests {

  private static final SocketSettings PATIENT =
      new SocketSettings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          100);

  private final FakeHouse house = new FakeHouse();
  private final SlowLine line = new SlowLine();
  private final Sockets sockets = new Sockets(100, new Random(1));
  private final Connection connection =
      new Connection(house.surroundings(sockets, PATIENT), line, "198.51.100.7");
  private final FakeClient client = new FakeClient();
  private int changes;

  /// What was given to the line and has not come out at the other end.
  private static final class SlowLine implements Wire {
    final LinkedBlockingQueue<Object> items = new LinkedBlockingQueue<>();
    final AtomicInteger bytes = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    volatile String closed = "";

    @Override
    public void text(String frame) {
      var now = bytes.addAndGet(Utf8.length(frame));
      most.accumulateAndGet(now, Math::max);
      items.add(frame);
    }

    @Override
    public void ping(long number) {
      items.add(number);
    }

    @Override
    public void close(int code, String reason) {
      closed = code + " " + reason;
    }
  }

  @AfterEach
  void end() {
    connection.closed("left", false);
    house.close();
  }

  private void hello() throws InterruptedException {
    Thread.ofVirtual().start(connection.writer());
    connection.text(
        "{\"t\":\"hello\",\"token\":\"token-ana\",\"workshop\":\"heads\",\"tab\":\"tab-of-ana\"}",
        true);
  }

  private void change() {
    changes++;
    var document = Document.with().put("n", changes);
    for (var i = 0; i < 20; i++) {
      document.put("text" + i, changes + "x".repeat(400));
    }
    house.change(before -> before.put("big", document.build()));
  }

  /// Takes the next thing out of the line, as a reader does who takes its time.
  private boolean read(long patienceMs) throws InterruptedException {
    var item = line.items.poll(patienceMs, TimeUnit.MILLISECONDS);
    switch (item) {
      case String frame -> {
        line.bytes.addAndGet(-Utf8.length(frame));
        if (frame.startsWith("{\"t\":\"sync\"")) {
          client.take(frame);
        }
      }
      case Long ping -> connection.pong(ping);
      case null, default -> {}
    }
    return item != null;
  }

  @Test
  void neverHasMoreUnderWayThanTheWindow() throws InterruptedException {
    hello();
    for (var round = 0; round < 60; round++) {
      change();
      read(40);
    }
    while (read(1_500)) {}
    assertThat(line.most).hasValueLessThanOrEqualTo(Window.LIMIT + 400);
    assertThat(client.documents().get("big")).extracting("n").isEqualTo(changes);
    assertThat(client.frames()).isLessThan(60);
  }

  @Test
  void sendsNothingMoreToOneWhoConfirmsNothing() throws InterruptedException {
    hello();
    for (var round = 0; round < 100; round++) {
      change();
      TimeUnit.MILLISECONDS.sleep(2);
    }
    await().until(() -> house.meters.counter("plenary.sends.blocked").count() > 0);
    assertThat(line.bytes).hasValueLessThanOrEqualTo(Window.LIMIT + 400);
  }

  @Test
  void staysNoFurtherBehindThanWhatIsUnderWay() throws InterruptedException {
    hello();
    change();
    while (read(500)) {}
    for (var round = 0; round < 30; round++) {
      change();
      TimeUnit.MILLISECONDS.sleep(10);
      read(5);
    }
    change();
    var left = line.bytes.get();
    assertThat(left).isLessThanOrEqualTo(Window.LIMIT + 400);
    var before = client.bytes();
    while (read(1_500)) {}
    assertThat(client.documents().get("big")).extracting("n").isEqualTo(changes);
    assertThat(client.bytes() - before).isLessThanOrEqualTo(left + 2L * Window.LIMIT);
  }

  @Test
  void readsNoFurtherWhileSixteenCommandsAreInFlight() throws Exception {
    hello();
    house.holding = true;
    var reader =
        Thread.ofVirtual()
            .start(() -> {
              for (var i = 0; i < 30; i++) {
                try {
                  connection.text(command(i), true);
                } catch (InterruptedException stopped) {
                  return;
                }
              }
            });
    await().until(() -> house.commands.size() == Limits.IN_FLIGHT);
    await().until(() -> reader.getState() == Thread.State.WAITING);
    assertThat(house.commands).hasSize(Limits.IN_FLIGHT);
    house.release();
    await().until(() -> house.commands.size() == 30);
  }

  @Test
  void answersAReaderThatWaitsThoughNothingIsConfirmed() throws Exception {
    hello();
    change();
    change();
    await().until(() -> line.bytes.get() > 8_000);
    for (var i = 0; i < 30; i++) {
      connection.text(command(i), true);
    }
    assertThat(house.commands).hasSize(30);
    assertThat(line.bytes).hasValueLessThan(2 * Window.LIMIT + 30 * 200);
  }

  private static String command(int number) {
    return "{\"t\":\"cmd\",\"id\":\"command-%02d\",\"name\":\"session.start\",\"args\":{}}"
        .formatted(number);
  }
}
