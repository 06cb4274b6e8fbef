package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.scenario.Hall.ok;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.Engines;
import org.plenary.testing.Patience;
import org.plenary.testing.PlenaryProcess;
import org.plenary.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/// Guests before the door of a live session: some are let in, some are turned away and knock again,
/// and then all are let in.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KnockingIntegrationTests {

  private static final String PLAN =
      """
      plan: 1
      workshop: {key: knocking, title: Knocking, timezone: UTC, mode: virtual, joinCode: KNOCK-2026}
      delegations:
        - {key: fj, name: Fiji, kind: member}
      people:
        - {key: lead, name: Ana Prasad, role: facilitator}
      programme:
        - day: "2036-11-21"
          sessions:
            - {key: one, title: One, starts: "09:00", minutes: 60}
      """;

  private final TestDatabase database = Engines.database();
  private final MovedClock clock = new MovedClock(database);

  /// The clock moves by minutes, at which no node may take another one for dead.
  private final Cluster cluster =
      new Cluster(database, Engines.redis(), Map.of("PLENARY_PRESENCE_HEARTBEAT", "5m"));

  private final Map<Guest, Client> clients = new ConcurrentHashMap<>();
  private PlenaryProcess node;
  private Client lead;
  private int ids;

  @BeforeEach
  void start() {
    node = cluster.node();
    var organizer = cluster.organizer(node);
    organizer.importPlan(PLAN);
    lead = new Client("knocking", "one", organizer.enter("knocking", "lead"), "tab-of-lead");
    lead.connect(node.awaitReady()).join();
    give("session.open", Map.of());
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void someAreAdmittedSomeTurnedAwayWhoKnockAgainAndThenAllAreIn() {
    var guests = IntStream.range(0, 6).mapToObj(this::knocks).toList();
    await().until(() -> guests.stream().allMatch(it -> it.isWaiting(lead)));

    give(
        "person.admit",
        Map.of("people", keys(guests.subList(0, 2)), "as", "participant", "delegation", "fj"));
    guests.subList(0, 2).forEach(guest -> awaitIn(guest, "participant"));
    assertThat(document(guests.get(0), "me").at("/delegation/key").asString()).isEqualTo("fj");
    assertThat(guests.subList(2, 6)).allSatisfy(guest -> assertThat(waits(guest)).isTrue());

    give(
        "person.refuse",
        Map.of("people", keys(guests.subList(2, 4)), "reason", "Please give your full name."));
    guests.subList(2, 4).forEach(this::awaitRefused);
    assertThat(guests.get(2).waiting(lead).at("/refused/reason").asString())
        .isEqualTo("Please give your full name.");
    assertThat(document(guests.get(4), "me").has("refused")).isFalse();
    var knock = say(guests.get(2), "person.knock");
    await().until(() -> clients.get(guests.get(2)).refusals().contains("person.knock-later"));
    assertThat(knock).isNotDone();

    clock.forward(Duration.ofMinutes(2));
    ok(knock);
    await().until(() -> !guests.get(2).waiting(lead).has("refused"));
    assertThat(document(guests.get(2), "me").has("refused")).isFalse();

    // Who was turned away and did not knock again is not among "all who wait".
    give("person.admit", Map.of("people", List.of(), "as", "observer"));
    List.of(guests.get(2), guests.get(4), guests.get(5))
        .forEach(guest -> awaitIn(guest, "observer"));
    assertThat(waits(guests.get(3))).isTrue();
    assertThat(guests.get(3).waiting(lead).has("refused")).isTrue();
    assertThat(answer("person.admit", Map.of("people", List.of())).path("code").asString())
        .isEqualTo("person.not-waiting");
  }

  private Guest knocks(int number) {
    var guest = Guest.join(node.awaitReady(), "KNOCK-2026", "Guest " + number, "10.0.0.1");
    var client = guest.client("knocking", "one", "tab-of-guest-" + number);
    client.stay(node.awaitReady()).join();
    clients.put(guest, client);
    return guest;
  }

  private JsonNode document(Guest guest, String topic) {
    return clients.get(guest).documents().get(topic);
  }

  private boolean waits(Guest guest) {
    return clients.get(guest).documents().keySet().equals(Set.of("me", "lobby"));
  }

  private void awaitIn(Guest guest, String role) {
    await()
        .untilAsserted(() -> {
          assertThat(clients.get(guest).documents().keySet()).contains("session", "rooms");
          assertThat(document(guest, "me").path("role").asString()).isEqualTo(role);
        });
    assertThat(waits(guest)).isFalse();
  }

  private void awaitRefused(Guest guest) {
    await()
        .untilAsserted(() ->
            assertThat(document(guest, "me").at("/refused/reason").asString())
                .isEqualTo("Please give your full name."));
    assertThat(waits(guest)).isTrue();
  }

  private static List<String> keys(List<Guest> guests) {
    return guests.stream().map(Guest::key).toList();
  }

  private void give(String command, Map<String, ?> args) {
    ok(lead.send("command-of-lead-" + ids++, command, args));
  }

  private JsonNode answer(String command, Map<String, ?> args) {
    return lead.send("command-of-lead-" + ids++, command, args)
        .orTimeout(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private CompletableFuture<JsonNode> say(Guest guest, String command) {
    return clients.get(guest).send("command-of-guest-" + ids++, command, Map.of());
  }
}
