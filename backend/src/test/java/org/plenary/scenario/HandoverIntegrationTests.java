package org.plenary.scenario;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.scenario.Hall.ok;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.CommandId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.journal.Author;
import org.plenary.journal.Draft;
import org.plenary.journal.JournalNode;
import org.plenary.testing.Engines;
import org.plenary.testing.PlenaryProcess;
import tools.jackson.databind.JsonNode;

/// Nodes behind a balancer are killed, drained and replaced by the next release amid votes.
@Timeout(value = 10, unit = MINUTES)
class HandoverIntegrationTests {

  private static final int PEOPLE = 24;

  private final Cluster cluster =
      new Cluster(
          Engines.database(),
          Engines.redis(),
          // Quiet lines are heard within the heartbeat of presence, as by default.
          Map.of("PLENARY_PRESENCE_HANDOVER", "15s", "PLENARY_SOCKET_HEARTBEAT", "1s"));
  private final Balancer balancer = new Balancer();
  private PlenaryProcess first;
  private PlenaryProcess second;
  private Organizer organizer;

  @BeforeEach
  void start() {
    first = cluster.node();
    second = cluster.node();
    balancer.add(first.awaitReady());
    balancer.add(second.awaitReady());
    organizer = cluster.organizer(second);
  }

  @AfterEach
  void stop() {
    balancer.close();
    cluster.close();
  }

  /// F1 and F2.
  @Test
  void nothingAcknowledgedIsLostWhenOneNodeIsKilledAndThenAll() {
    int crowd = Faults.either(PEOPLE, 500);
    var hall = hall("killed", crowd);
    var people = hall.comeIn(crowd, balancer.address());
    var voters = new Voters(people, Faults.either(Voters.PAUSE, Duration.ofSeconds(10)));
    voters.awaitMore(100);
    first.kill();
    var killed = System.nanoTime();
    voters.awaitMore(200);
    Faults.figure(
        "answered anew after a kill, p99", Voters.percentile(voters.answeredAfter(killed), 99));
    var replacements = List.of(cluster.node(), cluster.node());
    second.kill();
    replacements.forEach(node -> balancer.add(node.awaitReady()));
    var ready = System.nanoTime();
    var cpu = cpu(replacements);
    voters.awaitMore(200);
    voters.stop();
    Faults.figure(
        "answered anew after all were killed and some are ready, p99",
        Voters.percentile(voters.answeredAfter(ready), 99));
    Faults.figure("CPU of the nodes until then", cpu(replacements).minus(cpu).toMillis() + " ms");
    organizer = cluster.organizer(replacements.getFirst());
    hall.use(organizer);
    assertStoredOnce(hall, voters);
    await().until(() -> hall.present() == crowd + 1);
    assertThat(hall.connections("presence.left"))
        .hasSizeGreaterThanOrEqualTo(crowd + 1)
        .doesNotHaveDuplicates();
    assertThat(hall.events("presence.left")).allMatch(left -> left.required("abrupt").asBoolean());
    await().untilAsserted(() -> assertThat(tally(hall.lead())).isEqualTo(crowd));
    hall.assertConverged(people, balancer.address());
    hall.assertValid();
  }

  private static Duration cpu(List<PlenaryProcess> nodes) {
    return nodes.stream().map(PlenaryProcess::cpu).reduce(Duration.ZERO, Duration::plus);
  }

  /// F22, with the next release taking the place of this one.
  @Test
  void aRollingUpgradeLosesNothingAndNobody() throws Exception {
    var hall = hall("upgraded", PEOPLE);
    var other = hall("neighbour", PEOPLE);
    var newer = cluster.node(Release.next());
    var people = hall.comeIn(PEOPLE, balancer.address());
    var neighbours = other.comeIn(4, balancer.address());
    var absent = hall.lead().everAbsent();
    var voters = new Voters(people, Voters.PAUSE);
    balancer.add(newer.awaitReady());
    voters.awaitMore(100);

    var everyone = Stream.concat(people.stream(), neighbours.stream()).toList();
    drain(first, everyone);
    voters.awaitMore(100);
    assertThat(absent).isEmpty();

    var closes = closes(neighbours);
    writeOfTheNextRelease(hall);
    await()
        .untilAsserted(() ->
            assertThat(people).allSatisfy(person -> assertThat(state(person)).isEqualTo("paused")));
    assertThat(second.output()).contains("is served no more");
    assertThat(closes(neighbours)).isEqualTo(closes);
    for (var n = 0; n < neighbours.size(); n++) {
      ok(Hall.answer(neighbours.get(n), "answer-of-neighbour-" + n, 3));
    }
    ok(hall.lead().send("resume-session", "session.resume", Map.of()));
    voters.awaitMore(50);

    hall.use(cluster.organizer(newer));
    drain(second, everyone);
    voters.awaitMore(100);
    voters.stop();
    assertStoredOnce(hall, voters);
    await().until(() -> hall.present() == PEOPLE + 1);
    await().until(() -> other.present() == neighbours.size() + 1);
    assertThat(absent).isEmpty();
    for (var left : hall.events("presence.left")) {
      assertThat(left.required("abrupt").asBoolean()).as(left.toString()).isFalse();
    }
    for (var n = 0; n < PEOPLE; n++) {
      var line = hall.attendance(Votes.person(n));
      assertThat(line.required("upper").asLong()).isEqualTo(line.required("seconds").asLong());
    }
    hall.assertConverged(people, balancer.address());
    hall.assertValid();
  }

  /// Asks a node to stop, and sees how it does.
  private void drain(PlenaryProcess node, List<Client> people) {
    var address = node.awaitReady();
    var here = balancer.openTo(address);
    var gaps = people.stream().map(client -> client.gaps().size()).toList();
    var began = System.nanoTime();
    node.terminate();
    await()
        .pollInterval(Duration.ofMillis(50))
        .until(() -> health(address) == 503 && handshake(address) == 503);
    assertThat(node.awaitExit()).isEqualTo(143);
    var took = Duration.ofNanos(System.nanoTime() - began);
    balancer.remove(address);
    assertThat(took).isLessThan(Duration.ofSeconds(30));
    await().until(() -> people.stream().allMatch(client -> client.isSynced()));
    var absences = new ArrayList<Duration>();
    for (var n = 0; n < people.size(); n++) {
      absences.addAll(people.get(n).gaps().subList(gaps.get(n), people.get(n).gaps().size()));
    }
    Faults.figure("a drain of " + here + " connections took", took.toMillis() + " ms");
    Faults.figure("absence in a drain, p95", Voters.percentile(absences, 95));
    assertThat(absences).isNotEmpty();
    assertThat(people.stream().flatMap(client -> client.closes().stream())).containsOnly(4000);
  }

  /// An entry that this release does not know, as another one appends it.
  private void writeOfTheNextRelease(Hall hall) throws Exception {
    try (var journal = JournalNode.on(cluster.database().url())) {
      var draft =
          new Draft(
              Author.SYSTEM,
              new CommandId("future/1"),
              new byte[0],
              1,
              Release.FUTURE_EVENT,
              List.of());
      journal
          .journal()
          .turn(
              new SessionId(hall.session()), Seq.NONE, List.of(), turn -> turn.append(draft).seq());
    }
  }

  private static void assertStoredOnce(Hall hall, Voters voters) {
    assertThat(hall.stored("vote-%")).containsExactlyInAnyOrderElementsOf(voters.accepted());
  }

  private Hall hall(String workshop, int people) {
    return Hall.open(cluster.database(), organizer, workshop, people, balancer.address());
  }

  private static List<List<Integer>> closes(List<Client> clients) {
    return clients.stream().map(Client::closes).toList();
  }

  private static String state(Client client) {
    return client.documents().get("session").required("state").asString();
  }

  private static int tally(Client client) {
    return client.documents().get("poll/ready/results").required("tally").values().stream()
        .mapToInt(JsonNode::asInt)
        .sum();
  }

  private static int health(URI node) {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(node.resolve("/actuator/health")).build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException away) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /// With which status a node refuses a socket.
  private static int handshake(URI node) {
    var address = URI.create(node.toString().replaceFirst("^http", "ws") + "/ws");
    try (var http = HttpClient.newHttpClient()) {
      http.newWebSocketBuilder()
          .subprotocols("plenary.v1")
          .buildAsync(address, new WebSocket.Listener() {})
          .join();
      return 101;
    } catch (CompletionException refused) {
      return Stream.of(refused.getCause())
          .filter(WebSocketHandshakeException.class::isInstance)
          .map(failure -> ((WebSocketHandshakeException) failure).getResponse().statusCode())
          .findFirst()
          .orElse(0);
    }
  }
}
