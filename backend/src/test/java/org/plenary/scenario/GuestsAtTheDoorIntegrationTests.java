package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.Patience;
import org.plenary.testing.PlenaryProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Guests on two nodes: what they reach, what removal and admission do on the other node, and halls
/// that join while somebody guesses.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class GuestsAtTheDoorIntegrationTests {

  /// Those that cost nothing, and 32 at a time that wait for their answer.
  private static final int MOST_REAL_ANSWERS = 500;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String PLAN =
      """
      plan: 1
      workshop: {key: doors, title: Doors, timezone: UTC, mode: virtual, joinCode: DOOR-2026}
      delegations:
        - {key: fj, name: Fiji, kind: member}
      people:
        - {key: lead, name: Ana Prasad, role: facilitator}
        - {key: second, name: Second Lead, role: facilitator}
        - {key: ben, name: Ben, role: participant, delegation: fj}
        - {key: cyd, name: Cyd, role: participant, delegation: fj}
      programme:
        - day: "2036-11-21"
          sessions:
            - {key: one, title: One, starts: "09:00", minutes: 60}
      """;

  /// Addresses come right behind a proxy, which the tests are.
  private final Cluster cluster = new Cluster(Map.of("SERVER_FORWARD_HEADERS_STRATEGY", "native"));

  private URI here;
  private URI there;
  private Organizer organizer;
  private Client lead;
  private int ids;

  @BeforeAll
  void start() {
    PlenaryProcess first = cluster.node();
    here = first.awaitReady();
    PlenaryProcess second = cluster.node();
    there = second.awaitReady();
    organizer = cluster.organizer(first);
    organizer.importPlan(PLAN);
    lead = new Client("doors", "one", organizer.enter("doors", "lead"), "tab-of-lead");
    lead.connect(here).join();
    ok(lead, "session.open", Map.of());
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  @Test
  void aGuestReachesNothingButTheLobby() {
    var guest = join("Zoë", "10.0.0.1");
    var client = connect(guest, "tab-of-zoe", there);

    assertThat(client.documents().keySet()).containsExactlyInAnyOrder("me", "lobby");
    assertThat(client.documents().get("lobby").toString())
        .doesNotContain("Ana Prasad")
        .doesNotContain("DOOR");
    for (var command :
        List.of("session.close", "person.admit", "person.remove", "door.set", "breakout.help")) {
      assertThat(answer(client, command, args(command, guest)).path("code").asString())
          .as(command)
          .isEqualTo("command.forbidden");
    }
    for (var path : List.of("", "/people", "/door", "/plan", "/sessions/one/attendance")) {
      assertThat(get(there, "/api/workshops/doors" + path, guest.token()).statusCode())
          .as(path)
          .isEqualTo(404);
    }
  }

  @Test
  void aFacilitatorSeesAGuestAndIsWarnedOfTheirName() {
    var guest = join("Аna Рrasad", "10.0.0.2");
    var _ = connect(guest, "tab-of-fake", there);

    await()
        .untilAsserted(() -> {
          var seen = waiting(guest);
          assertThat(seen.path("online").asBoolean()).isTrue();
          assertThat(seen.path("since").asString()).isNotEmpty();
          assertThat(seen.path("resembles").toString()).contains("facilitator");
        });
  }

  @Test
  void aGuestBecomesThePersonOfThePlanOnTheOtherNodeAndBack() {
    var guest = join("Benjamin", "10.0.0.3");
    var client = connect(guest, "tab-of-ben", there);
    await().until(() -> !waiting(guest).isMissingNode());

    ok(lead, "person.admit", Map.of("people", List.of(guest.key()), "person", "ben"));
    await().untilAsserted(() -> assertThat(client.closes()).last().isEqualTo(4001));
    client.connect(there).join();
    assertThat(client.documents().get("me").path("key").asString()).isEqualTo("ben");
    assertThat(client.documents().get("me").path("delegation").path("key").asString())
        .isEqualTo("fj");

    var other = join("Ben again", "10.0.0.3");
    await().until(() -> !waiting(other).isMissingNode());
    assertThat(
            answer(lead, "person.admit", Map.of("people", List.of(other.key()), "person", "ben"))
                .path("code")
                .asString())
        .isEqualTo("person.already-in");

    ok(lead, "person.wait", Map.of("people", List.of(guest.key())));
    await().untilAsserted(() -> assertThat(client.closes()).hasSizeGreaterThanOrEqualTo(2));
    client.connect(there).join();
    assertThat(client.documents().keySet()).containsExactlyInAnyOrder("me", "lobby");
  }

  @Test
  void aBanHoldsForEveryTabLinkNodeAndDevice() {
    var device = new String[1];
    var guest = join("Mallory", "10.0.0.4", device, 200);
    ok(lead, "person.admit", Map.of("people", List.of(guest.key())));
    var one = connect(guest, "tab-one-of-mallory", here);
    var two = connect(guest, "tab-two-of-mallory", there);

    ok(lead, "person.remove", Map.of("person", guest.key(), "ban", true));
    await()
        .untilAsserted(() -> {
          assertThat(one.closes()).last().isEqualTo(4003);
          assertThat(two.closes()).last().isEqualTo(4003);
        });
    assertThat(get(there, "/api/workshops/doors", guest.token()).statusCode()).isEqualTo(404);
    var _ = join("Mallory", "10.0.0.4", device, 404);
    var _ = join("Somebody else", "10.0.0.4", device, 404);

    var link = organizer.get("/api/workshops/doors/people/cyd/link").required("secret").asString();
    ok(lead, "person.remove", Map.of("person", "cyd", "ban", true));
    assertThat(post(there, "/api/links", Map.of("secret", link), "10.0.0.5", "").statusCode())
        .isEqualTo(404);
    ok(lead, "person.restore", Map.of("people", List.of("cyd")));
    assertThat(post(there, "/api/links", Map.of("secret", link), "10.0.0.5", "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void admissionsAndRemovalsThatRaceEndInOneOfTheTwo() {
    var second = new Client("doors", "one", organizer.enter("doors", "second"), "tab-of-second");
    second.connect(there).join();
    for (int n = 0; n < 20; n++) {
      var guest = join("Racer " + n, "10.0.1." + n);
      await().until(() -> !waiting(guest).isMissingNode());
      var admitted = lead.send(id(), "person.admit", Map.of("people", List.of(guest.key())));
      var removed = second.send(id(), "person.remove", Map.of("person", guest.key(), "ban", true));
      CompletableFuture.allOf(admitted, removed).join();
      // Whoever was first: a removal stands, and nobody is admitted after it.
      assertThat(removed.join().required("t").asString()).isEqualTo("ok");
      await().until(() -> !lead.documents().get("people").toString().contains(guest.key()));
    }
    second.drop();
  }

  @Test
  void onlyOrganizersGiveTheRoleOfAFacilitatorAndNobodyAdmitsLeaders() {
    assertThat(
            answer(lead, "person.role", Map.of("person", "cyd", "role", "facilitator"))
                .path("code")
                .asString())
        .isEqualTo("command.forbidden");
    var guest = join("Climber", "10.0.0.6");
    await().until(() -> !waiting(guest).isMissingNode());
    assertThat(
            answer(lead, "person.admit", Map.of("people", List.of(guest.key()), "as", "organizer"))
                .path("code")
                .asString())
        .isEqualTo("person.role-not-admitted");
    assertThat(
            answer(lead, "person.admit", Map.of("people", List.of(guest.key()), "person", "second"))
                .path("code")
                .asString())
        .isEqualTo("person.admit-as-leader");
  }

  /// A40. Guesses and both halls meet the same node: what it allows an address is not shared out.
  @Test
  void anAddressGuessesInVainWhileTheHallsBehindItAndElsewhereGetIn() throws Exception {
    var _ = join("First of the hall", "10.9.9.9");
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor();
        var guessers = Executors.newFixedThreadPool(400, Thread.ofVirtual().factory())) {
      var guesses = new ArrayList<Future<Integer>>();
      for (int n = 0; n < 10_000; n++) {
        var code = "GUESS" + n;
        guesses.add(guessers.submit(() -> tried(code, "Guesser", "10.9.9.9")));
      }
      var joins = new ArrayList<Future<Integer>>();
      for (int n = 0; n < 150; n++) {
        var name = "Delegate " + n;
        var address = n % 3 == 0 ? "10.9.9.9" : "10.8.8.8";
        joins.add(crowd.submit(() -> tried("DOOR-2026", name, address)));
      }
      for (var join : joins) {
        assertThat(join.get()).isEqualTo(200);
      }
      var answers = new TreeMap<Integer, Integer>();
      for (var guess : guesses) {
        answers.merge(guess.get(), 1, Integer::sum);
      }
      Faults.figure("answers to 10,000 guesses of one address", answers);
      assertThat(answers).containsOnlyKeys(404, 429);
      assertThat(answers.get(404)).isLessThan(MOST_REAL_ANSWERS);
    }
  }

  /// A kept line that the server closes at that moment is opened again, as browsers do.
  private int tried(String code, String name, String address) {
    var body = Map.of("code", code, "name", name);
    for (int again = 0; again < 3; again++) {
      try {
        return post(here, "/api/join", body, address, "").statusCode();
      } catch (UncheckedIOException closed) {
        Faults.figure("a line was closed under a request", closed.getMessage());
      }
    }
    return post(here, "/api/join", body, address, "").statusCode();
  }

  private record Guest(String key, String token) {}

  private static Map<String, ?> args(String command, Guest guest) {
    return switch (command) {
      case "person.admit" -> Map.of("people", List.of(guest.key()));
      case "person.remove" -> Map.of("person", "lead");
      case "door.set" ->
          Map.of("policy", "open", "admits", "participant", "becomes", "ask", "minutes", 5);
      default -> Map.of();
    };
  }

  private JsonNode waiting(Guest guest) {
    for (var one : lead.documents().get("waiting").required("guests").values()) {
      if (one.path("key").asString().equals(guest.key())) {
        return one;
      }
    }
    return JSON.missingNode();
  }

  private static Client connect(Guest guest, String tab, URI node) {
    var client = new Client("doors", "one", guest.token(), tab);
    client.connect(node).join();
    return client;
  }

  private Guest join(String name, String address) {
    return join(name, address, new String[1], 200);
  }

  /// @param device the cookie that is sent, and the one that is kept
  private Guest join(String name, String address, String[] device, int expected) {
    var cookie = device[0] == null ? "" : device[0];
    var answer =
        post(here, "/api/join", Map.of("code", "DOOR-2026", "name", name), address, cookie);
    assertThat(answer.statusCode()).isEqualTo(expected);
    answer.headers().firstValue("Set-Cookie").ifPresent(it -> device[0] = it.split(";", -1)[0]);
    var body = JSON.readTree(answer.body());
    return new Guest(body.path("person").path("key").asString(""), body.path("token").asString(""));
  }

  private void ok(Client client, String command, Map<String, ?> args) {
    assertThat(answer(client, command, args).required("t").asString()).isEqualTo("ok");
  }

  private JsonNode answer(Client client, String command, Map<String, ?> args) {
    return client
        .send(id(), command, args)
        .orTimeout(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private String id() {
    return "command-of-doors-" + ids++;
  }

  private static HttpResponse<String> post(
      URI node, String path, Map<String, ?> body, String address, String cookie) {
    var request =
        HttpRequest.newBuilder(node.resolve(path))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", address)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return send(request);
  }

  private static HttpResponse<String> get(URI node, String path, String token) {
    return send(
        HttpRequest.newBuilder(node.resolve(path))
            .header("Authorization", "Bearer " + token)
            .GET());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
