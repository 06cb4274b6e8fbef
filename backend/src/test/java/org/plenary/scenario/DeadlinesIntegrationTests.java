package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.scenario.Hall.ok;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.Engines;
import org.plenary.testing.PlenaryProcess;
import org.plenary.testing.TestDatabase;

/// What happens by itself at its time, though the node that knew of it is gone.
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class DeadlinesIntegrationTests {

  private static final Duration LONG_BEFORE = Duration.ofHours(3);

  private final TestDatabase database = Engines.database();
  private final MovedClock clock = new MovedClock(database);
  private final Cluster cluster = new Cluster(database, Engines.redis(), Map.of());
  private final Balancer balancer = new Balancer();

  @AfterEach
  void stop() {
    balancer.close();
    cluster.close();
  }

  @Test
  void aRoundEndsAtItsTimeThoughNobodyIsConnectedAndItsNodeIsGone() {
    var first = cluster.node();
    var hall = Hall.open(database, cluster.organizer(first), "ends", 2, first.awaitReady());
    ok(hall.lead().send("start-round", "breakout.start", Map.of("breakout", "groups")));
    hall.lead().leave();
    await().until(() -> hall.present() == 0);
    first.stop();
    assertThat(hall.stored("deadline/%")).isEmpty();
    clock.forward(Duration.ofMinutes(21));

    cluster.node().awaitReady();

    await().until(() -> hall.events("breakout.closed").size() == 1);
    await().until(() -> hall.events("session.left-unled").size() == 1);
    assertThat(hall.stored("deadline/%")).hasSize(2).doesNotHaveDuplicates();
    assertThat(hall.present()).isZero();
  }

  @Test
  void aScheduledDoorOpensAtItsTimeForThoseWhoWaitAlready() {
    var first = serve();
    var organizer = cluster.organizer(first);
    // Not so far away that what people signed in with is over.
    var opens = clock.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(6));
    organizer.importPlan(plan(opens.plus(Duration.ofMinutes(5))));
    var lead = lead(organizer, balancer.address());
    var guest = Guest.join(first.awaitReady(), "DOOR-2026", "Zoë", "10.0.0.1");
    var zoe = guest.client("doors", "one", "tab-of-zoe");
    zoe.stay(balancer.address()).join();
    await().until(() -> guest.isWaiting(lead));
    var removed = removedAndBack(lead, first.awaitReady());
    ok(lead.send("schedule", "door.set", scheduled()));
    await()
        .until(
            () -> zoe.documents().get("lobby").at("/door/policy").asString().equals("scheduled"));
    assertThat(Guest.tried(first.awaitReady(), "DOOR-2026", "Early", "10.0.0.2")).isEqualTo(404);
    balancer.remove(first.awaitReady());
    first.stop();
    clock.forward(Duration.between(clock.now(), opens.minusSeconds(20)));
    assertThat(waits(zoe)).isTrue();

    var second = serve();

    await().until(() -> !waits(zoe));
    assertThat(zoe.documents().get("me").path("role").asString()).isEqualTo("participant");
    assertThat(admittedAt("door")).isBetween(opens, clock.now());
    await().until(() -> !guest.isWaiting(lead));
    assertThat(removed.isWaiting(lead)).isTrue();
    assertThat(Guest.tried(second.awaitReady(), "DOOR-2026", "Late", "10.0.0.3")).isEqualTo(200);
  }

  @Test
  void aScheduledDoorOpensWithASessionThatIsOpenedBeforeItsTime() {
    var node = serve().awaitReady();
    var organizer = cluster.organizer(node);
    organizer.importPlan(plan(clock.now().truncatedTo(ChronoUnit.MINUTES).plus(LONG_BEFORE)));
    var lead = lead(organizer, balancer.address());
    var guest = Guest.join(node, "DOOR-2026", "Zoë", "10.0.0.1");
    var zoe = guest.client("doors", "one", "tab-of-zoe");
    zoe.stay(balancer.address()).join();
    await().until(() -> guest.isWaiting(lead));
    var removed = removedAndBack(lead, node);
    ok(lead.send("schedule", "door.set", scheduled()));
    assertThat(waits(zoe)).isTrue();

    ok(lead.send("open-early", "session.open", Map.of()));

    await().until(() -> !waits(zoe) && !guest.isWaiting(lead));
    assertThat(zoe.documents().get("me").path("role").asString()).isEqualTo("participant");
    assertThat(removed.isWaiting(lead)).isTrue();
  }

  /// Somebody who was removed and knocks again, so that they wait with a mark.
  private static Guest removedAndBack(Client lead, URI node) {
    var first = Guest.join(node, "DOOR-2026", "Max", "10.0.0.4");
    await().until(() -> first.isWaiting(lead));
    ok(lead.send("remove-max", "person.remove", Map.of("person", first.key())));
    var again = Guest.join(node, "DOOR-2026", "Max", "10.0.0.4");
    await().until(() -> again.waiting(lead).path("removed").asBoolean(false));
    return again;
  }

  /// One more node that people are sent to.
  private PlenaryProcess serve() {
    var node = cluster.node();
    balancer.add(node.awaitReady());
    return node;
  }

  private static Client lead(Organizer organizer, URI address) {
    var lead = new Client("doors", "one", organizer.enter("doors", "lead"), "tab-of-lead");
    lead.stay(address).join();
    return lead;
  }

  private static Map<String, ?> scheduled() {
    return Map.of("policy", "scheduled", "admits", "participant", "becomes", "open", "minutes", 5);
  }

  private static boolean waits(Client guest) {
    return guest.documents().containsKey("lobby");
  }

  private Instant admittedAt(String deadline) {
    return database
        .jdbc()
        .sql("SELECT at FROM entry WHERE id LIKE 'deadline/%/' || ?")
        .param(deadline)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private static String plan(Instant starts) {
    var start = starts.atOffset(ZoneOffset.UTC);
    return """
    plan: 1
    workshop: {key: doors, title: Doors, timezone: UTC, mode: virtual, joinCode: DOOR-2026}
    people:
      - {key: lead, name: Ana Prasad, role: facilitator}
    programme:
      - day: "%s"
        sessions:
          - {key: one, title: One, starts: "%s", minutes: 60}
    """
        .formatted(start.toLocalDate(), LocalTime.from(start));
  }
}
