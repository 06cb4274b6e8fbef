package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.PlenaryProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A symposium of three days is rehearsed on two nodes, one of which is killed in each session.
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class RehearsalNodesIntegrationTests {

  /// Later than this, the machine is too busy to tell seconds of attendance from its own.
  private static final int MOST_LAG_MS = 1_000;

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What the rehearsal says in the middle of each session.
  private static final Map<String, String> MIDDLE =
      Map.of(
          "strategy", "strategy: poll-open",
          "frameworks", "frameworks: round-message",
          "consensus", "consensus: item");

  @TempDir private Path folder;

  private final Cluster cluster = new Cluster(Map.of("PLENARY_SOCKET_HEARTBEAT", "2s"));
  private final Balancer balancer = new Balancer();
  private final Deque<PlenaryProcess> nodes = new ConcurrentLinkedDeque<>();
  private final Deque<String> toKill =
      new ArrayDeque<>(List.of("strategy", "frameworks", "consensus"));

  @BeforeEach
  void start() {
    for (int n = 0; n < 2; n++) {
      addNode();
    }
  }

  @AfterEach
  void stop() {
    balancer.close();
    cluster.close();
  }

  @Test
  void threeDaysSurviveTheDeathOfANodeInEachSession() throws Exception {
    var report = folder.resolve("report.json");
    var rehearsal =
        new ProcessBuilder(
                "npm",
                "--silent",
                "--prefix",
                REPOSITORY.resolve("web-client").toString(),
                "run",
                "rehearse",
                "--",
                "--url=" + balancer.address(),
                "--email=" + Cluster.EMAIL,
                "--password=" + Cluster.PASSWORD,
                "--plan=" + REPOSITORY.resolve("plans/virtual-symposium-2022.yaml"),
                "--participants=36",
                "--seconds=54",
                "--seed=20220524",
                "--json=" + report)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = follow(rehearsal);

    var exit = rehearsal.waitFor();
    assertThat(toKill).as("sessions without a death: " + said).isEmpty();
    assertThat(report).as(said).exists();
    var told = JSON.readTree(report.toFile());
    assertNothingLost(told);
    assumeThat(told.at("/ownLagMs").asInt())
        .as("simulators that are late themselves measure no seconds")
        .isLessThan(MOST_LAG_MS);
    assertThat(exit).as(said).isZero();
    assertThat(told.at("/held").asBoolean()).isTrue();
    assertThat(told.at("/freshness/stale").asInt()).isZero();
    assertTrueToThePromise(told.at("/attendance"));
  }

  private static void assertNothingLost(JsonNode report) {
    assertThat(report.at("/sessions")).hasSize(3);
    assertThat(report.at("/joined/joined").asInt()).isEqualTo(3 * 36);
    assertThat(report.at("/commands/acked").asInt()).isPositive();
    assertThat(report.at("/commands/lost").asInt()).isZero();
    assertThat(report.at("/commands/doubled").asInt()).isZero();
  }

  /// However long acks took while a node was dead, no record is off by more than a heartbeat for
  /// each abrupt end, and none has evidence of somebody who was not connected.
  private static void assertTrueToThePromise(JsonNode attendance) {
    var tolerance = attendance.at("/toleranceSeconds").asDouble();
    assertThat(tolerance).isEqualTo(2);
    assertThat(attendance.at("/heartbeatSeconds").asInt()).isEqualTo(2);
    assertThat(attendance.at("/abruptEnds").asInt()).isGreaterThan(3 * 12);
    assertThat(attendance.at("/maxInventedSeconds").asDouble()).isLessThanOrEqualTo(tolerance);
    assertThat(attendance.at("/maxMissedSeconds").asDouble()).isPositive();
    assertThat(attendance.at("/maxBeyondSeconds").asDouble()).isLessThanOrEqualTo(tolerance);
    assertThat(attendance.at("/beyond").asInt()).isZero();
  }

  /// Kills a node as soon as the rehearsal is in the middle of a session, and starts another.
  private String follow(Process rehearsal) throws IOException {
    var said = new StringBuilder();
    try (var lines = rehearsal.errorReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (!toKill.isEmpty() && line.startsWith(MIDDLE.get(toKill.getFirst()))) {
          toKill.removeFirst();
          killOne();
        }
      }
    }
    return said.toString();
  }

  private void killOne() {
    await().until(() -> nodes.size() == 2);
    var victim = nodes.removeFirst();
    var address = victim.awaitReady();
    victim.kill();
    balancer.remove(address);
    Thread.ofVirtual().start(this::addNode);
  }

  private void addNode() {
    var node = cluster.node();
    balancer.add(node.awaitReady());
    nodes.addLast(node);
  }
}
