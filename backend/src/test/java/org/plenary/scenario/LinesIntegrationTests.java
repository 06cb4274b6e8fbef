package org.plenary.scenario;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.scenario.Hall.ok;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// Two nodes behind a balancer whose lines move, break and are narrow.
@Timeout(value = 12, unit = MINUTES)
class LinesIntegrationTests {

  private final TwoNodes house = TwoNodes.instance();
  private final Balancer balancer = house.balancer;

  @AfterEach
  void mend() {
    house.mend();
  }

  /// F29.
  @Test
  void aTabThatMovesFromNodeToNodeIsShownOnce() {
    var hall = house.hall("moving", 2);
    var absent = hall.lead().everAbsent();
    var twice = new ConcurrentLinkedQueue<String>();
    hall.lead()
        .onSync(screen -> {
          var people = screen.documents().get("people");
          var present =
              people == null
                  ? 0
                  : people
                      .required("people")
                      .valueStream()
                      .filter(LinesIntegrationTests::isMover)
                      .count();
          if (present > 1) {
            twice.add(people.toString());
          }
        });
    Client last = null;
    for (var move = 0; move < 6; move++) {
      var next = hall.client(Votes.person(0), "tab-that-moves");
      next.stay(house.nodes.get(move % 2).awaitReady()).join();
      if (last != null) {
        last.drop();
      }
      last = next;
      ok(Hall.answer(next, "answer-on-the-move-" + move, 1 + move % 5));
    }
    await().until(() -> hall.present() == 2);
    await().until(() -> isMoverOnline(hall.lead()));
    assertThat(absent).isEmpty();
    assertThat(twice).isEmpty();
    assertThat(hall.connections("presence.left")).doesNotHaveDuplicates();
    hall.assertValid();
  }

  /// F30.
  @Test
  void oneCommandOnTwoNodesAtOnceIsOneCommand() {
    int voters = Faults.either(10, 50);
    var hall = house.hall("twice", voters);
    var here = hall.people(voters);
    var there = new ArrayList<Client>();
    for (var n = 0; n < voters; n++) {
      there.add(hall.client(Votes.person(n), "other-tab-" + n));
      here.get(n).stay(house.nodes.getFirst().awaitReady()).join();
      there.get(n).stay(house.nodes.getLast().awaitReady()).join();
    }
    var pairs = new ArrayList<List<CompletableFuture<JsonNode>>>();
    for (var round = 0; round < 20; round++) {
      for (var n = 0; n < voters; n++) {
        var id = "racing-%d-%d".formatted(n, round);
        var same = round % 4 != 0;
        pairs.add(
            List.of(
                Hall.answer(here.get(n), id, 1 + round % 4),
                Hall.answer(there.get(n), id, same ? 1 + round % 4 : 5)));
      }
    }
    for (var n = 0; n < pairs.size(); n++) {
      var one = pairs.get(n).getFirst().join();
      var other = pairs.get(n).getLast().join();
      if (n / voters % 4 != 0) {
        assertThat(ok(pairs.get(n).getFirst()).required("seq"))
            .isEqualTo(ok(pairs.get(n).getLast()).required("seq"));
      } else {
        var refused = one.required("t").asString().equals("no") ? one : other;
        assertThat(one.required("t").asString()).isNotEqualTo(other.required("t").asString());
        assertThat(refused.required("code").asString()).isEqualTo("command.id-reused");
      }
    }
    assertThat(hall.stored("racing-%")).hasSize(pairs.size()).doesNotHaveDuplicates();
    hall.assertValid();
    here.forEach(Client::leave);
    there.forEach(Client::leave);
  }

  /// F20.
  @Test
  void allWhoAreCutOffAtOnceComeBackWithoutAskingTheJournalEach() {
    int many = Faults.either(150, 500);
    var hall = house.hall("stampede", many);
    var people = hall.comeIn(many, balancer.address());
    var refused = people.stream().mapToInt(client -> client.gaps().size()).sum();
    Faults.figure("refused at first of " + many + " who came at once", refused);
    var resets = people.stream().mapToInt(client -> client.screen().resets()).sum();
    countAnew();
    balancer.cut();
    await().until(() -> people.stream().allMatch(client -> client.gaps().size() == 1));
    await().until(() -> people.stream().allMatch(Client::isSynced));
    var absences = people.stream().flatMap(client -> client.gaps().stream()).toList();
    Faults.figure(many + " cut off and back, p99", Voters.percentile(absences, 99));
    assertThat(people.stream().mapToInt(client -> client.screen().resets()).sum())
        .as("nobody is told everything anew")
        .isEqualTo(resets);
    var reads = calls("%entry_with_words%session_id = $%seq > $%LIMIT%");
    var continued = calls("SELECT hash FROM entry WHERE%");
    var hashes = calls("SELECT seq, hash FROM entry WHERE%");
    Faults.figure(
        "reads of the journal meanwhile",
        reads + ", of the hash before them " + continued + ", of hashes around marks " + hashes);
    assertThat(reads).isLessThan(many / 2);
    assertThat(hashes).isLessThan(many / 2);
    await().until(() -> hall.present() == many + 1);
    people.forEach(Client::leave);
    hall.lead().leave();
  }

  @Test
  void aNodeAsksOneQuestionASecondForAllItsSessions() {
    var halls = new ArrayList<Hall>();
    for (var n = 0; n < 4; n++) {
      var hall = house.hall("idle-" + n, 4);
      hall.comeIn(4, balancer.address());
      halls.add(hall);
    }
    await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
    countAnew();
    var began = System.nanoTime();
    await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
    var seconds = (System.nanoTime() - began) / 1e9;
    var turns = calls("%FROM journal_head WHERE session_id = $%FOR NO KEY UPDATE%");
    var questions = calls("%clock_timestamp() as at%");
    Faults.figure("questions per node and second", questions / seconds / house.nodes.size());
    Faults.figure("statements per node and second", calls("%") / seconds / house.nodes.size());
    assertThat(turns).isZero();
    assertThat(questions).isBetween(1L, Math.round(house.nodes.size() * (seconds + 1)));
    halls.forEach(hall -> hall.lead().leave());
  }

  /// The screen behind a narrow line is as old at the end as at the beginning.
  @Test
  void behindANarrowLineAScreenDoesNotGetOlderAndOlder() {
    var hall = house.hall("narrow", 4);
    try (var narrow = new Balancer(new Pipe.Quality(64_000, Duration.ofMillis(100)))) {
      house.nodes.forEach(node -> narrow.add(node.awaitReady()));
      var slow = hall.client(Votes.person(0), "tab-on-a-phone");
      hall.comeIn(2, balancer.address());
      slow.stay(narrow.address()).join();
      ok(hall.lead().send("start-round", "breakout.start", Map.of("breakout", "groups")));
      var ages = measureAges(hall, slow, Faults.seconds(30, 300));
      var third = ages.size() / 3;
      var early = median(ages.subList(0, third));
      var late = median(ages.subList(ages.size() - third, ages.size()));
      Faults.figure("age of a screen at 64 kbit/s, early and late", early + ", " + late);
      Faults.figure("bytes before the narrow line at most", narrow.longestBacklog());
      assertThat(ages).hasSizeGreaterThan(20);
      assertThat(late).isLessThan(early.multipliedBy(2).plusSeconds(2));
      assertThat(narrow.longestBacklog()).isLessThan(64 * 1024);
      assertThat(slow.closes()).isEmpty();
      slow.leave();
    }
  }

  /// Much is said to all groups, more than the line can carry; how old each screen was when it
  /// came.
  private static List<Duration> measureAges(Hall hall, Client slow, Duration length) {
    var acked = new ConcurrentSkipListMap<Long, Long>();
    Queue<Duration> ages = new ConcurrentLinkedQueue<>();
    slow.onSync(screen -> {
      var next = acked.higherEntry(screen.seq());
      if (next != null) {
        ages.add(Duration.ofNanos(System.nanoTime() - next.getValue()));
      } else if (acked.containsKey(screen.seq())) {
        ages.add(Duration.ZERO);
      }
    });
    var end = System.nanoTime() + length.toNanos();
    var text = "All groups, please note what you agreed on. ".repeat(20);
    for (var n = 0; System.nanoTime() - end < 0; n++) {
      var said =
          ok(hall.lead().send("message-" + n, "breakout.message", Map.of("text", n + " " + text)));
      acked.put(said.required("seq").asLong(), System.nanoTime());
      await().pollDelay(Duration.ofMillis(60)).until(() -> true);
    }
    return List.copyOf(ages);
  }

  private static Duration median(List<Duration> durations) {
    var sorted = durations.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static boolean isMoverOnline(Client lead) {
    return lead.documents()
        .get("people")
        .required("people")
        .valueStream()
        .anyMatch(LinesIntegrationTests::isMover);
  }

  private static boolean isMover(JsonNode person) {
    return person.required("key").asString().equals(Votes.person(0))
        && person.path("online").asBoolean(false);
  }

  private void countAnew() {
    house.postgres.database().jdbc().sql("SELECT pg_stat_statements_reset()").query().listOfRows();
  }

  private long calls(String pattern) {
    return house
        .postgres
        .database()
        .jdbc()
        .sql("SELECT coalesce(sum(calls), 0) FROM pg_stat_statements WHERE query LIKE ?")
        .param(pattern)
        .query(Long.class)
        .single();
  }
}
