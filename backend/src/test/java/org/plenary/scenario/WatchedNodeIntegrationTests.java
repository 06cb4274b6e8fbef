package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.PlenaryProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an operator sees of a node while people work on it: the numbers, and nothing that people
/// said, chose or are called.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WatchedNodeIntegrationTests {

  private static final int PEOPLE = 6;
  private static final String WORDS = "Meet me behind the lighthouse";
  private static final String WRONG = "opensesame4711";
  private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (plenary_\\w+) \\w+$");
  private static final Pattern DOCUMENTED = Pattern.compile("`(plenary_\\w+)");

  @TempDir Path folder;

  private final Cluster cluster = new Cluster();
  private final List<String> secrets = new ArrayList<>(List.of(WORDS, WRONG));
  private String port;
  private PlenaryProcess node;

  @BeforeEach
  void start() throws Exception {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = Integer.toString(free.getLocalPort());
    }
    node =
        cluster.node(
            Map.of(
                "MANAGEMENT_SERVER_PORT",
                port,
                "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                "ecs",
                "LOGGING_CONFIG",
                logging().toString(),
                "LOGGING_LEVEL_ORG_PLENARY",
                "trace"));
    play();
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void showsEveryDocumentedNumberAndNoOther() throws Exception {
    await().until(() -> numbers().contains("plenary_hints_lag_seconds_count"));
    var shown = new TreeSet<String>();
    TYPE.matcher(numbers())
        .results()
        .map(found -> found.group(1))
        .filter(name -> !name.endsWith("_seconds_max") && !name.endsWith("_commands_max"))
        .forEach(shown::add);
    var documented = new TreeSet<String>();
    DOCUMENTED
        .matcher(Files.readString(Path.of("..", "docs", "operations.md")))
        .results()
        .forEach(found -> documented.add(found.group(1)));

    assertThat(documented).isEqualTo(shown);
  }

  @Test
  void countsWhatHappens() throws Exception {
    assertThat(number("plenary_people_connected")).isEqualTo(PEOPLE);
    assertThat(number("plenary_lanes")).isEqualTo(1);
    assertThat(number("plenary_turns_seconds_count")).isPositive();
    assertThat(number("plenary_leases_renewed_total")).isPositive();
    assertThat(number("plenary_watch_age_seconds")).isBetween(0.0, 30.0);
    assertThat(number("plenary_frames_refused_total{code=\"poll.answer-out-of-range\"}"))
        .isEqualTo(1);
    assertThat(number("plenary_requests_refused_total{code=\"sign-in.wrong\"}")).isEqualTo(1);
    assertThat(numbers()).contains("hikaricp_connections_active{pool=\"lane\"}");
  }

  @Test
  void namesNobodyInItsNumbers() throws Exception {
    assertThat(numbers()).doesNotContain(secrets);
  }

  @Test
  void namesNobodyAndQuotesNobodyInItsLogs() {
    assertThat(node.stop()).as("exit code").isIn(0, 143);
    var output = node.output();

    assertThat(output).doesNotContain(secrets);
    assertThat(output.lines().filter(line -> line.startsWith("{")).toList())
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(JsonMapper.builder().build().readTree(line).has("message")).isTrue());
  }

  @Test
  void showsItsInsideToThisMachineAlone() throws Exception {
    for (var path : List.of("prometheus", "metrics", "loggers", "env", "heapdump", "info")) {
      assertThat(node.get("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
    }
    for (var address : otherAddresses()) {
      assertThatThrownBy(() -> new Socket(address, Integer.parseInt(port)).close())
          .as(address.toString())
          .isInstanceOfAny(ConnectException.class, SocketException.class);
    }
    for (var path : List.of("env", "heapdump", "configprops", "threaddump", "shutdown")) {
      assertThat(get("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  /// A workshop with people who enter, vote, err and are told something.
  private void play() throws Exception {
    var organizer = cluster.organizer(node);
    secrets.addAll(List.of(Cluster.EMAIL, Cluster.PASSWORD, organizer.token()));
    signInWrongly();
    organizer.importPlan(Votes.plan(PEOPLE, "participant", "And later?"));
    var lead = client(organizer, "lead");
    ok(lead.send("open-session", "session.open", Map.of()));
    ok(lead.send("start-item", "item.start", Map.of("item", "item")));
    ok(lead.send("open-poll", "poll.open", Map.of("poll", "ready")));
    for (int n = 1; n < PEOPLE; n++) {
      var person = client(organizer, Votes.person(n));
      ok(person.send("answer-1", "poll.answer", Map.of("poll", "ready", "answer", 4)));
      if (n == 1) {
        var refused =
            person.send("answer-2", "poll.answer", Map.of("poll", "ready", "answer", 4711)).join();
        assertThat(refused.required("code").asString()).isEqualTo("poll.answer-out-of-range");
      }
      secrets.addAll(List.of("Person " + n, "\"" + Votes.person(n)));
    }
    ok(lead.send("start-groups", "breakout.start", Map.of("breakout", "groups")));
    ok(lead.send("say-words", "breakout.message", Map.of("text", WORDS)));
    ok(lead.send("close-groups", "breakout.close", Map.of()));
    var gone = client(organizer, Votes.person(0));
    gone.drop();
    secrets.addAll(
        cluster.database().jdbc().sql("select id from session").query(String.class).list());
    secrets.addAll(
        cluster.database().jdbc().sql("select id from person").query(String.class).list());
    await().until(() -> numbers().contains("plenary_sockets_closed_total"));
  }

  /// Tests have settings of their own on the class path: this is what runs without them.
  private Path logging() throws IOException {
    return Files.writeString(
        folder.resolve("logback.xml"),
        """
        <configuration>
          <include resource="org/springframework/boot/logging/logback/defaults.xml"/>
          <include resource="org/springframework/boot/logging/logback/structured-console-appender.xml"/>
          <root level="warn"><appender-ref ref="CONSOLE"/></root>
        </configuration>
        """);
  }

  private void signInWrongly() throws Exception {
    var body = "{\"email\":\"" + Cluster.EMAIL + "\",\"password\":\"" + WRONG + "\"}";
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(node.awaitReady().resolve("/api/sign-in"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }
  }

  private Client client(Organizer organizer, String person) {
    var token = organizer.enter(Votes.WORKSHOP, person);
    secrets.add(token);
    return new Client(Votes.WORKSHOP, Votes.SESSION, token, "tab-of-" + person)
        .connect(node.awaitReady())
        .join();
  }

  private static void ok(CompletableFuture<JsonNode> answer) {
    var frame = answer.orTimeout(1, TimeUnit.MINUTES).join();
    assertThat(frame.required("t").asString()).as(frame.toString()).isEqualTo("ok");
  }

  private double number(String name) throws Exception {
    return numbers()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name));
  }

  private String numbers() throws Exception {
    return get("/actuator/prometheus").body();
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .toList();
  }
}
