package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.protocol.Limits;
import org.plenary.rules.Role;

/// How many sockets of one address may say nothing, over real sockets.
@Timeout(120)
class DoorstepIntegrationTests {

  private static final String LOCAL = "127.0.0.1";
  private static final String OTHER = "127.0.0.2";
  private static final int SILENT = Limits.SILENT_PER_ADDRESS;

  private final SocketServer server =
      new SocketServer("plenary.socket.hello=100s", "plenary.socket.introduction=100s");

  @AfterEach
  void stop() {
    server.close();
  }

  private Stream<TestSocket> open(String address, int count) {
    return IntStream.range(0, count).mapToObj(_ -> TestSocket.from(address, server.port()));
  }

  private double silent() {
    return server.house.meters.get("plenary.sockets.knocking").gauge().value();
  }

  @Test
  void theOldestOfTooManySilentOnesHasToGoAndMayComeBack() {
    var first = open(LOCAL, 10).toList();
    var others = open(LOCAL, SILENT).toList();
    first.forEach(gone -> assertThat(gone.closing()).startsWith("4000 {\"retryMs\":"));
    assertThat(others).noneMatch(there -> there.closed.isDone());
    await().untilAsserted(() -> assertThat(silent()).isEqualTo(SILENT));
  }

  @Test
  void aThousandSilentOnesKeepNobodyOut() {
    var _ = open(LOCAL, 1_000).toList();
    await().untilAsserted(() -> assertThat(silent()).isEqualTo(SILENT));
    var ana = TestSocket.from(LOCAL, server.port());
    ana.send(TestSocket.helloFrame("ana", "tab-of-ana")).next("welcome");
    ana.assertAlive("command-1");
  }

  @Test
  void doesNotTouchAnotherAddress() {
    var neighbour = open(OTHER, 1).findFirst().orElseThrow();
    var _ = open(LOCAL, 2 * SILENT).toList();
    neighbour.send(TestSocket.helloFrame("ana", "tab-of-ana")).next("welcome");
    neighbour.assertAlive("command-1");
  }

  @Test
  void aHallBehindOneAddressGetsIn() {
    var hall =
        IntStream.range(0, 3 * SILENT)
            .mapToObj(n -> {
              var person = "guest-" + n;
              server.house.change(
                  scene -> scene.person(FakeHouse.id(person), Role.PARTICIPANT, "plenary"));
              var socket = TestSocket.from(LOCAL, server.port());
              return socket.send(TestSocket.helloFrame(person, "tab-of-" + person));
            })
            .toList();
    hall.forEach(guest -> guest.next("welcome"));
    assertThat(hall).noneMatch(guest -> guest.closed.isDone());
  }
}
