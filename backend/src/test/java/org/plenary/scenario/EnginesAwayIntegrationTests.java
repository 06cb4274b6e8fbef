package org.plenary.scenario;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.scenario.Hall.ok;

import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.PlenaryProcess;
import org.plenary.testing.TestPostgres;
import tools.jackson.databind.JsonNode;

/// Two nodes behind a balancer while their engines die, hang, forget, and come back as they were.
@Timeout(value = 10, unit = MINUTES)
class EnginesAwayIntegrationTests {

  private static final int PEOPLE = 12;
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private final TwoNodes house = TwoNodes.instance();
  private final Balancer balancer = house.balancer;
  private final TestPostgres postgres = house.postgres;

  @AfterEach
  void mend() {
    house.mend();
  }

  /// F4 to F7, F16, F32.
  @Test
  void nobodyIsAnnouncedAsGoneWhateverBecomesOfRedis() {
    var hall = hall("redis");
    var people = hall.comeIn(PEOPLE, balancer.address());
    var everyone = new ArrayList<>(people);
    everyone.add(hall.lead());
    var offline = hall.lead().everAbsent();
    awaitLeases(hall);
    heard(hall, everyone, "with Redis");

    house.redis.kill();
    heard(hall, everyone, "right after Redis was killed");
    passHeartbeats(3);
    heard(hall, everyone, "without Redis");
    house.redis = house.redis.again();
    awaitLeases(hall);
    heard(hall, everyone, "after Redis came back empty");

    flush();
    passHeartbeats(1);
    awaitLeases(hall);
    heard(hall, everyone, "after a flush");

    var threads = threads();
    var heap = heap();
    house.redis.freeze();
    try {
      heard(hall, everyone, "right after Redis hung");
      for (var n = 0; n < 10 * PEOPLE; n++) {
        ok(Hall.answer(people.get(n % PEOPLE), "answer-hung-" + n, 1 + n % 5));
      }
      passHeartbeats(3);
      assertNobodyQueues(threads);
      assertNothingPilesUp(heap);
      heard(hall, everyone, "while Redis hangs");
    } finally {
      house.redis.thaw();
    }
    awaitLeases(hall);
    passHeartbeats(3);
    assertThat(hall.connections("presence.left")).isEmpty();
    assertThat(offline).isEmpty();
    assertThat(everyone).allSatisfy(client -> assertThat(client.closes()).isEmpty());
    hall.assertConverged(people, balancer.address());
    hall.assertValid();
  }

  @Test
  void nobodyIsAnnouncedAsGoneWhileBothEnginesAreAway() throws Exception {
    var hall = hall("away");
    var people = hall.comeIn(PEOPLE, balancer.address());
    var late = hall.client(Votes.person(PEOPLE), "tab-of-latecomer");
    var offline = hall.lead().everAbsent();
    var before = Instant.now();
    var answers = new ArrayList<CompletableFuture<JsonNode>>();
    // The latecomer is let in while the journal cannot be written any more.
    try (var connection = postgres.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "SELECT FROM journal_head WHERE session_id = '" + hall.session() + "' FOR UPDATE");
      late.stay(balancer.address()).join();
      for (var n = 0; n < PEOPLE; n++) {
        answers.add(Hall.answer(people.get(n), "answer-away-" + n, 1 + n % 5));
      }
      house.redis.kill();
      postgres.stop();
    }
    var came = Instant.now();
    var away = Faults.seconds(8, 60);
    await()
        .until(() ->
            Duration.between(came, Instant.now()).compareTo(away) > 0
                && people.stream().allMatch(client -> client.refusals().contains("unavailable")));
    assertThat(answers).noneMatch(CompletableFuture::isDone);
    assertThat(people).allSatisfy(client -> assertThat(client.closes()).isEmpty());
    house.redis = house.redis.again();
    postgres.startAgain();
    answers.forEach(Hall::ok);
    assertThat(hall.stored("answer-away-%")).hasSize(PEOPLE).doesNotHaveDuplicates();
    await().until(() -> hall.present() == PEOPLE + 2);
    var since =
        Instant.parse(hall.events("presence.arrived").getLast().required("since").asString());
    assertThat(since).isBetween(before.minusSeconds(1), came.plusSeconds(1));
    passHeartbeats(3);
    assertThat(hall.connections("presence.left")).isEmpty();
    assertThat(offline).isEmpty();
    heard(hall, people, "after both engines came back");
    hall.assertValid();
    late.leave();
  }

  /// F43. The history that grows again has other entries where the lost ones were.
  @Test
  void aRestoredDumpIsSeenAsItIsByEveryNodeAndClient() {
    var hall = hall("restore");
    var people = hall.comeIn(PEOPLE, balancer.address());
    for (var n = 0; n < PEOPLE; n++) {
      ok(Hall.answer(people.get(n), "answer-kept-" + n, 2));
    }
    postgres.stop();
    postgres.save();
    postgres.startAgain();
    var saved = hall.head();
    for (var n = 0; n < 10; n++) {
      Hall.ok(Hall.answer(people.get(n), "answer-lost-" + n, 4));
    }
    assertThat(hall.head()).isGreaterThanOrEqualTo(saved + 10);
    await().until(() -> people.stream().allMatch(c -> c.seq() >= saved + 10));
    var resets = people.stream().map(client -> client.screen().resets()).toList();
    postgres.stop();
    postgres.restore();
    postgres.startAgain();
    await().untilAsserted(() -> assertTold(people, resets));
    for (var n = 0; n < PEOPLE; n++) {
      Hall.ok(Hall.answer(people.get(n), "answer-again-" + n, 5));
    }
    assertThat(hall.stored("answer-lost-%")).isEmpty();
    await().untilAsserted(() -> assertFives(hall.lead()));
    people.forEach(client -> await().untilAsserted(() -> assertFives(client)));
    await().until(() -> hall.present() == PEOPLE + 1);
    hall.assertConverged(people, balancer.address());
    hall.assertValid();
    assertThat(hall.attendance(Votes.person(1)).required("seconds").asLong()).isPositive();
  }

  /// The history is as long as before when a node looks, and another one.
  @Test
  void aReplacedHistoryOfTheSameLengthIsRecognized() {
    var hall = hall("same-length");
    var people = hall.comeIn(2, balancer.address());
    ok(Hall.answer(people.get(0), "answer-of-then", 1));
    var head = hall.head();
    await().until(() -> people.stream().allMatch(c -> c.seq() >= head));
    var resets = people.stream().map(client -> client.screen().resets()).toList();
    replaceLastAnswer(hall, 3);
    await().untilAsserted(() -> assertTold(people, resets));
    await()
        .untilAsserted(() ->
            assertThat(people.get(1).documents().get("poll/ready/results").at("/tally/3").asInt())
                .isEqualTo(1));
    ok(Hall.answer(people.get(1), "answer-after", 3));
  }

  /// Writes the last answer as it would have been in another history: the chain from it on differs.
  private void replaceLastAnswer(Hall hall, int answer) {
    var jdbc = postgres.database().jdbc();
    var session = hall.session();
    jdbc.sql(
            """
            with changed as (
              update entry set body = replace(body, '"number":1', '"number":' || ?),
                     hash = sha256(hash)
               where session_id = ? and id = 'answer-of-then' returning session_id, seq, hash)
            update journal_head set hash = changed.hash from changed
             where journal_head.session_id = changed.session_id and journal_head.seq = changed.seq
            """)
        .params(Integer.toString(answer), session)
        .update();
  }

  private static void assertTold(List<Client> people, List<Integer> resets) {
    for (var n = 0; n < people.size(); n++) {
      assertThat(people.get(n).screen().resets()).isGreaterThan(resets.get(n));
    }
  }

  private static void assertFives(Client client) {
    assertThat(client.documents().get("poll/ready/results").at("/tally/5").asInt())
        .isEqualTo(PEOPLE);
  }

  private Hall hall(String workshop) {
    return house.hall(workshop, PEOPLE + 1);
  }

  /// Something that everybody sees happens, and everybody has seen it.
  private static void heard(Hall hall, List<Client> everyone, String when) {
    var lead = hall.lead();
    var began = System.nanoTime();
    var name = lead.documents().get("session").at("/state").asString();
    var command = name.equals("paused") ? "session.resume" : "session.pause";
    var seq = ok(lead.send("heard-" + began, command, Map.of())).required("seq").asLong();
    var acked = System.nanoTime();
    await()
        .pollInterval(Duration.ofMillis(10))
        .until(() -> everyone.stream().allMatch(client -> client.seq() >= seq));
    var seen = Duration.ofNanos(System.nanoTime() - acked);
    Faults.figure(
        "acked, then seen by all " + when,
        Duration.ofNanos(acked - began).toMillis() + " ms, " + seen.toMillis() + " ms");
    assertThat(seen).as(when).isLessThan(Duration.ofSeconds(10));
  }

  private static void passHeartbeats(int count) {
    var end = System.nanoTime() + HEARTBEAT.multipliedBy(count).toNanos();
    await().until(() -> System.nanoTime() - end > 0);
  }

  /// A hung Redis holds up a thread of each kind of work, not one of each command.
  private void assertNobodyQueues(List<Long> before) {
    var now = threads();
    Faults.figure(
        "threads of each node before Redis hung, and while it hangs", before + ", " + now);
    for (var n = 0; n < now.size(); n++) {
      assertThat(now.get(n)).isLessThan(before.get(n) + PEOPLE);
    }
  }

  /// Nothing is kept for a Redis that does not answer.
  private void assertNothingPilesUp(List<Long> before) {
    var now = heap();
    Faults.figure("bytes that each node holds before Redis hung, and while", before + ", " + now);
    for (var n = 0; n < now.size(); n++) {
      assertThat(now.get(n)).isLessThan(before.get(n) * 11 / 10);
    }
  }

  private List<Long> heap() {
    return house.nodes.stream().map(PlenaryProcess::retainedBytes).toList();
  }

  /// The threads of each node, virtual ones among them.
  private List<Long> threads() {
    return house.nodes.stream().map(PlenaryProcess::threads).toList();
  }

  private void awaitLeases(Hall hall) {
    var client = RedisClient.create(house.redis.uri());
    try (var connection = client.connect()) {
      var key = "plenary:leases:" + hall.session();
      await().until(() -> connection.sync().zcard(key) == hall.present());
    } finally {
      client.shutdown();
    }
  }

  private void flush() {
    var client = RedisClient.create(house.redis.uri());
    try (var connection = client.connect()) {
      connection.sync().flushall();
    } finally {
      client.shutdown();
    }
  }
}
