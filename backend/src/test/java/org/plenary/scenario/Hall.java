package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.plenary.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A live session with an open poll, its facilitator and its people, and what the database says of
/// it.
final class Hall {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestDatabase database;
  private Organizer organizer;
  private final String workshop;
  private final Map<String, String> tokens = new HashMap<>();
  private final Client lead;

  private Hall(TestDatabase database, Organizer organizer, String workshop, int people) {
    this.database = database;
    this.organizer = organizer;
    this.workshop = workshop;
    organizer.importPlan(Votes.plan(workshop, people));
    this.lead = client("lead", "tab-of-lead");
  }

  /// Opens a session of a workshop of its own.
  ///
  /// @param address where the facilitator connects
  static Hall open(
      TestDatabase database, Organizer organizer, String workshop, int people, URI address) {
    var hall = new Hall(database, organizer, workshop, people);
    hall.lead.stay(address).join();
    ok(hall.lead.send("open-session", "session.open", Map.of()));
    ok(hall.lead.send("start-item", "item.start", Map.of("item", "item")));
    ok(hall.lead.send("open-poll", "poll.open", Map.of("poll", "ready")));
    return hall;
  }

  /// From now on the organizer's hands are on another node.
  void use(Organizer other) {
    organizer = other;
  }

  Client lead() {
    return lead;
  }

  /// Gets a person their token, so that none is asked for while something is broken.
  Client client(String person, String tab) {
    var token = tokens.computeIfAbsent(person, key -> organizer.enter(workshop, key));
    return new Client(workshop, Votes.SESSION, token, tab);
  }

  /// The first people of the plan, all of whom came through this address and are on record.
  List<Client> comeIn(int people, URI address) {
    var clients = people(people);
    clients.forEach(client -> client.stay(address));
    await().until(() -> clients.stream().allMatch(client -> client.screen().resets() > 0));
    await().until(() -> present() == people + 1);
    return clients;
  }

  /// The first people of the plan, who are not connected yet.
  List<Client> people(int people) {
    try (var many = Executors.newFixedThreadPool(4)) {
      var all =
          IntStream.range(0, people)
              .mapToObj(n ->
                  CompletableFuture.supplyAsync(
                      () -> organizer.enter(workshop, Votes.person(n)), many))
              .toList();
      for (var n = 0; n < people; n++) {
        tokens.put(Votes.person(n), all.get(n).join());
      }
    }
    return new ArrayList<>(
        IntStream.range(0, people)
            .mapToObj(n -> client(Votes.person(n), "tab-of-person-" + n).likeAParticipant())
            .toList());
  }

  /// How many connections came and did not leave.
  int present() {
    return connections("presence.arrived").size() - connections("presence.left").size();
  }

  /// The connections of all events of this type, in the order of the journal.
  List<String> connections(String type) {
    return events(type).stream().map(event -> event.required("connection").asString()).toList();
  }

  List<JsonNode> events(String type) {
    return database
        .jdbc()
        .sql(
            """
            select (event -> 'd')::text
              from entry, jsonb_array_elements(body::jsonb -> 'events') with ordinality as e (event, n)
             where session_id = ? and event ->> 't' = ?
             order by seq, n
            """)
        .params(session(), type)
        .query((row, _) -> JSON.readTree(row.getString(1)))
        .list();
  }

  String session() {
    return database
        .jdbc()
        .sql(
            """
            select session.id from session join workshop on workshop.id = workshop_id
             where workshop.key = ? and session.key = ?
            """)
        .params(workshop, Votes.SESSION)
        .query(String.class)
        .single();
  }

  /// The ids of commands in the journal, in its order.
  List<String> stored(String pattern) {
    return database
        .jdbc()
        .sql("select id from entry where session_id = ? and id like ? order by seq")
        .params(session(), pattern)
        .query(String.class)
        .list();
  }

  long head() {
    return database
        .jdbc()
        .sql("select coalesce(max(seq), 0) from entry where session_id = ?")
        .param(session())
        .query(Long.class)
        .single();
  }

  /// Answers the open poll, once more under an id of its own.
  static CompletableFuture<JsonNode> answer(Client client, String id, int answer) {
    return client.send(id, "poll.answer", Map.of("poll", "ready", "answer", answer));
  }

  /// Everybody who is connected holds what somebody sees who comes now.
  void assertConverged(List<Client> clients, URI address) {
    for (var n = 0; n < clients.size(); n += Math.max(1, clients.size() / 3)) {
      var client = clients.get(n);
      var tab = "fresh-tab-" + n + "-" + System.nanoTime();
      var fresh = client(Votes.person(n), tab).likeAParticipant();
      fresh.stay(address).join();
      await().untilAsserted(() -> assertThat(client.documents()).isEqualTo(fresh.documents()));
      fresh.leave();
    }
  }

  void assertValid() {
    var path = "/api/workshops/%s/sessions/%s/journal/verify".formatted(workshop, Votes.SESSION);
    assertThat(organizer.get(path).required("valid").asBoolean()).isTrue();
  }

  /// The report's line of a person.
  JsonNode attendance(String person) {
    var path = "/api/workshops/%s/sessions/%s/attendance".formatted(workshop, Votes.SESSION);
    for (var each : organizer.get(path).required("people")) {
      if (each.required("person").asString().equals(person)) {
        return each;
      }
    }
    throw new AssertionError("no attendance of " + person);
  }

  static JsonNode ok(CompletableFuture<JsonNode> answer) {
    var frame = answer.orTimeout(2, TimeUnit.MINUTES).join();
    assertThat(frame.required("t").asString()).as(frame.toString()).isEqualTo("ok");
    return frame;
  }
}
