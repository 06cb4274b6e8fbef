package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.rules.Role;

/// How many sockets may say nothing, over real sockets.
@Timeout(120)
class DoorstepIntegrationTests {

  private static final String LOCAL = "127.0.0.1";
  private static final String OTHER = "127.0.0.2";
  private static final int PLACES = 60;
  private static final int HALL = 500;

  private final SocketServer server =
      new SocketServer(
          "plenary.socket.hello=100s",
          "plenary.socket.introduction=100s",
          "plenary.socket.knocking=" + PLACES);

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
    await().untilAsserted(() -> assertThat(silent()).isEqualTo(10));
    var others = open(LOCAL, PLACES).toList();
    first.forEach(gone -> assertThat(gone.closing()).startsWith("4000 {\"retryMs\":"));
    assertThat(others).noneMatch(there -> there.closed.isDone());
    await().untilAsserted(() -> assertThat(silent()).isEqualTo(PLACES));
  }

  @Test
  void aThousandSilentOnesKeepNobodyOut() {
    var _ = open(LOCAL, 1_000).toList();
    await().untilAsserted(() -> assertThat(silent()).isEqualTo(PLACES));
    var ana = TestSocket.from(LOCAL, server.port());
    ana.send(TestSocket.helloFrame("ana", "tab-of-ana")).next("welcome");
    ana.assertAlive("command-1");
  }

  @Test
  void theAddressThatHasMostGivesUpItsPlaces() {
    var neighbours = open(OTHER, PLACES / 3).toList();
    await().untilAsserted(() -> assertThat(silent()).isEqualTo(PLACES / 3));
    var _ = open(LOCAL, 3 * PLACES).toList();
    await().untilAsserted(() -> assertThat(silent()).isEqualTo(PLACES));
    assertThat(neighbours).noneMatch(there -> there.closed.isDone());
    var neighbour = neighbours.getFirst();
    neighbour.send(TestSocket.helloFrame("ana", "tab-of-ana")).next("welcome");
    neighbour.assertAlive("command-1");
  }

  /// A40: as many as a hall holds stand there before the first of them says hello.
  @Test
  void aHallBehindOneAddressGetsInAtOnce() {
    try (var usual = new SocketServer("plenary.socket.hello=100s")) {
      var hall =
          IntStream.range(0, HALL).mapToObj(_ -> TestSocket.from(LOCAL, usual.port())).toList();
      for (var n = 0; n < HALL; n++) {
        var person = "guest-" + n;
        usual.house.change(
            scene -> scene.person(FakeHouse.id(person), Role.PARTICIPANT, "plenary"));
        hall.get(n).send(TestSocket.helloFrame(person, "tab-of-" + person));
      }
      hall.forEach(guest -> guest.next("welcome"));
      assertThat(hall).noneMatch(guest -> guest.closed.isDone());
    }
  }
}
