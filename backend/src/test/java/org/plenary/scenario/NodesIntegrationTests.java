package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.PlenaryProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/// Two nodes serve one session while one of them is killed, frozen or restarted.
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class NodesIntegrationTests {

  private static final int PEOPLE = 24;

  private final Cluster cluster = new Cluster();
  private PlenaryProcess first;
  private PlenaryProcess second;
  private Organizer organizer;
  private Client lead;

  @BeforeEach
  void start() {
    first = cluster.node();
    first.awaitReady();
    second = cluster.node();
    organizer = cluster.organizer(first);
    organizer.importPlan(Votes.plan(PEOPLE, "participant", "And later?"));
    organizer = cluster.organizer(second);
    lead = client("lead", "tab-of-lead");
    lead.connect(second.awaitReady()).join();
    ok(lead.send("open-session", "session.open", Map.of()));
    ok(lead.send("start-item", "item.start", Map.of("item", "item")));
    ok(lead.send("open-poll", "poll.open", Map.of("poll", "ready")));
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void nothingAcknowledgedIsLostWhenANodeIsKilledAmidVotes() {
    var people = connectEveryone(first.awaitReady());
    var answers = new HashMap<String, CompletableFuture<JsonNode>>();
    for (int round = 0; round < 10; round++) {
      for (int n = 0; n < PEOPLE; n++) {
        var id = "answer-%d-%d".formatted(n, round);
        answers.put(
            id,
            people
                .get(n)
                .send(id, "poll.answer", Map.of("poll", "ready", "answer", 1 + (n + round) % 5)));
      }
      if (round == 4) {
        await().until(() -> answers.values().stream().anyMatch(CompletableFuture::isDone));
        first.kill();
      }
    }
    var acknowledgedByTheDead = answers.values().stream().filter(CompletableFuture::isDone).count();
    people.forEach(person -> person.connect(second.awaitReady()).join());
    answers.values().forEach(NodesIntegrationTests::ok);
    assertThat(acknowledgedByTheDead).isPositive();
    assertThat(stored("answer-%")).containsExactlyInAnyOrderElementsOf(answers.keySet());
    await()
        .untilAsserted(() ->
            assertThat(lead.documents().get("poll/ready/results").required("answers").asInt())
                .isEqualTo(PEOPLE));
    assertThat(
            lead.documents().get("poll/ready/results").required("tally").values().stream()
                .mapToInt(JsonNode::asInt)
                .sum())
        .isEqualTo(PEOPLE);
    awaitLost(PEOPLE);
    assertValid();
  }

  @Test
  void aFrozenNodeHoldsNobodyUpAndFencesItselfWhenItWakes() throws Exception {
    connectEveryone(first.awaitReady());
    var arrived = entries("arrived/%");
    signal("-STOP", first);
    try {
      var other = client(Votes.person(3), "another-tab-3");
      other.connect(second.awaitReady()).join();
      ok(other.send("answer-while-frozen", "poll.answer", Map.of("poll", "ready", "answer", 2)));
      awaitLost(PEOPLE);
    } finally {
      signal("-CONT", first);
    }
    await().until(() -> entries("arrived/%") >= arrived + 1 + PEOPLE);
    await()
        .untilAsserted(() ->
            assertThat(lead.documents().get("delegations").required("present").asInt())
                .isEqualTo(4));
    assertThat(lefts()).as("nobody left twice").doesNotHaveDuplicates();
    assertValid();
  }

  @Test
  void aPlanImportedAgainInMidPollIsTheSameOnARestartedNode() {
    var people = connectEveryone(first.awaitReady());
    ok(people.get(1).send("answer-before", "poll.answer", Map.of("poll", "ready", "answer", 4)));
    var updated =
        organizer.importPlan(
            Votes.plan(PEOPLE, "observer", "And much later?").replace("Ready?", "Changed?"));
    assertThat(updated.required("created").asBoolean()).isFalse();
    assertThat(updated.required("kept").toString()).contains("polls[0]");
    first.kill();
    var restarted = cluster.node();
    var refused =
        reconnected(people.get(0), restarted)
            .send("answer-of-observer", "poll.answer", Map.of("poll", "ready", "answer", 1))
            .orTimeout(2, TimeUnit.MINUTES)
            .join();
    assertThat(refused.required("t").asString()).isEqualTo("no");
    ok(
        reconnected(people.get(2), restarted)
            .send("answer-after", "poll.answer", Map.of("poll", "ready", "answer", 5)));
    assertSameEverywhere(restarted.awaitReady(), second.awaitReady(), "lead", Votes.person(1));
    assertThat(lead.documents().get("poll/ready").toString()).contains("Ready?");
    assertThat(lead.documents().get("run").toString()).contains("And much later?");
  }

  @Test
  void aPollThatOpensWhileAPlanIsImportedKeepsItsQuestion() throws Exception {
    CompletableFuture<JsonNode> opened;
    CompletableFuture<JsonNode> imported;
    try (var turn = cluster.database().dataSource().getConnection()) {
      turn.setAutoCommit(false);
      JdbcClient.create(new SingleConnectionDataSource(turn, true))
          .sql("select seq from journal_head for no key update")
          .query(Long.class)
          .list();
      opened = lead.send("open-later", "poll.open", Map.of("poll", "later"));
      await().until(() -> isAnyWaiting("session_id = $1 FOR NO KEY UPDATE"));
      imported =
          CompletableFuture.supplyAsync(
              () -> organizer.importPlan(Votes.plan(PEOPLE, "participant", "Never asked?")));
      await().until(() -> isAnyWaiting("ORDER BY session_id FOR NO KEY UPDATE"));
      turn.rollback();
    }
    ok(opened);
    assertThat(imported.get(2, TimeUnit.MINUTES).at("/kept/0/path").asString())
        .endsWith("polls[1]");
    assertThat(organizer.get("/api/workshops/%s".formatted(Votes.WORKSHOP)).toString())
        .contains("And later?")
        .doesNotContain("Never asked?");
  }

  /// Whether a statement that ends so waits for a lock.
  private boolean isAnyWaiting(String end) {
    return cluster
        .database()
        .jdbc()
        .sql(
            """
            select exists (
              select from pg_stat_activity
               where datname = current_database() and wait_event_type = 'Lock'
                 and position(? in query) > 0)
            """)
        .param(end)
        .query(Boolean.class)
        .single();
  }

  @Test
  void whoeverChangesRoleRoomAndNodeHoldsExactlyWhatTheyMaySee() {
    var mover = client(Votes.person(0), "tab-of-mover");
    var nodes = List.of(first.awaitReady(), second.awaitReady());
    connectEveryone(first.awaitReady());
    ok(lead.send("start-round", "breakout.start", Map.of("breakout", "groups")));
    for (int step = 0; step < 8; step++) {
      mover.connect(nodes.get(step % 2)).join();
      var role = step % 3 == 0 ? "facilitator" : "participant";
      organizer.importPlan(Votes.plan(PEOPLE, role, "And later?"));
      ok(
          lead.send(
              "move-person-" + step,
              "room.move",
              Map.of("people", List.of(Votes.person(0)), "room", step % 2 == 0 ? "1" : "2")));
      awaitRole(mover, role);
      assertHoldsWhatAFreshOneDoes(mover, nodes.get((step + 1) % 2), step);
      mover.drop();
    }
  }

  @Test
  void aTabThatComesByAnotherNodeReplacesItself() {
    var older = client(Votes.person(0), "tab-of-both");
    var newer = client(Votes.person(0), "tab-of-both");
    older.connect(first.awaitReady()).join();
    await().until(() -> entries("arrived/%") == 2);
    newer.connect(second.awaitReady()).join();

    await().until(() -> older.closes().contains(4009));
    ok(newer.send("answer-newer", "poll.answer", Map.of("poll", "ready", "answer", 4)));
    assertThat(newer.closes()).isEmpty();
  }

  @Test
  void aTabThatGoesToAnotherNodeAndReturnsIsOnRecordEachTime() {
    var roamer = client(Votes.person(0), "tab-of-roamer");
    var came = entries("arrived/%");
    for (var node : List.of(first, second, first, second)) {
      roamer.connect(node.awaitReady()).join();
      var next = ++came;
      await().until(() -> entries("arrived/%") == next);
      roamer.drop();
    }
    await().until(() -> lefts().size() == 4);
    assertThat(lefts()).doesNotHaveDuplicates();
  }

  private void awaitRole(Client mover, String role) {
    await().until(() -> mover.documents().get("me").required("role").asString().equals(role));
  }

  private void assertHoldsWhatAFreshOneDoes(Client client, URI other, int step) {
    var fresh = client(Votes.person(0), "fresh-tab-" + step);
    fresh.connect(other).join();
    await().untilAsserted(() -> assertThat(client.documents()).isEqualTo(fresh.documents()));
    fresh.drop();
  }

  private void assertSameEverywhere(URI one, URI other, String... people) {
    for (var person : people) {
      var here = client(person, "tab-here-" + person);
      var there = client(person, "tab-there-" + person);
      here.connect(one).join();
      there.connect(other).join();
      await().untilAsserted(() -> assertThat(here.documents()).isEqualTo(there.documents()));
    }
  }

  private Client reconnected(Client client, PlenaryProcess node) {
    client.connect(node.awaitReady()).join();
    return client;
  }

  private List<Client> connectEveryone(URI node) {
    var people =
        IntStream.range(0, PEOPLE)
            .mapToObj(n -> client(Votes.person(n), "tab-of-person-" + n))
            .toList();
    people.forEach(person -> person.connect(node).join());
    await().until(() -> entries("arrived/%") >= PEOPLE + 1);
    return new ArrayList<>(people);
  }

  private Client client(String person, String tab) {
    return new Client(Votes.WORKSHOP, Votes.SESSION, organizer.enter(Votes.WORKSHOP, person), tab);
  }

  /// All connections of the lost node are written down as left.
  private void awaitLost(int connections) {
    await().until(() -> lefts().size() >= connections);
  }

  private List<String> lefts() {
    return cluster
        .database()
        .jdbc()
        .sql(
            """
            select event -> 'd' ->> 'connection'
              from entry, jsonb_array_elements(body::jsonb -> 'events') event
             where event ->> 't' = 'presence.left'
            """)
        .query(String.class)
        .list();
  }

  private List<String> stored(String pattern) {
    return cluster
        .database()
        .jdbc()
        .sql("select id from entry where id like ?")
        .param(pattern)
        .query(String.class)
        .list();
  }

  private int entries(String pattern) {
    return stored(pattern).size();
  }

  private void assertValid() {
    var verified =
        organizer.get(
            "/api/workshops/%s/sessions/%s/journal/verify"
                .formatted(Votes.WORKSHOP, Votes.SESSION));
    assertThat(verified.required("valid").asBoolean()).isTrue();
  }

  private static JsonNode ok(CompletableFuture<JsonNode> answer) {
    var frame = answer.orTimeout(2, TimeUnit.MINUTES).join();
    assertThat(frame.required("t").asString()).as(frame.toString()).isEqualTo("ok");
    return frame;
  }

  private static void signal(String signal, PlenaryProcess node)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(node.pid())).start().waitFor();
  }
}
