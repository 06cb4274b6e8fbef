package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.scenario.Hall.ok;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.Engines;
import org.plenary.testing.Patience;
import org.plenary.testing.PlenaryProcess;
import org.plenary.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/// Those who lead go away, one of them or all, while people are in the session.
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class LeadersIntegrationTests {

  private static final String SECOND = Votes.person(0);
  private static final String DELEGATE = Votes.person(1);

  private final TestDatabase database = Engines.database();
  private final MovedClock clock = new MovedClock(database);
  private final Cluster cluster = new Cluster(database, Engines.redis(), Map.of());
  private final Balancer balancer = new Balancer();
  private PlenaryProcess node;
  private Organizer organizer;
  private Client lead;
  private Client delegate;
  private int ids;

  @BeforeEach
  void start() {
    node = serve();
    organizer = cluster.organizer(node);
    organizer.importPlan(Votes.plan(2, "facilitator", "And later?"));
    lead = client("lead");
    delegate = client(DELEGATE);
    lead.connect(node.awaitReady()).join();
    delegate.stay(balancer.address()).join();
    give(lead, "session.open", Map.of());
    give(lead, "item.start", Map.of("item", "item"));
    give(lead, "poll.open", Map.of("poll", "ready"));
  }

  @AfterEach
  void stop() {
    balancer.close();
    cluster.close();
  }

  @Test
  void aSecondFacilitatorGoesOnWhenTheLineOfTheFirstBreaks() {
    var second = client(SECOND);
    second.connect(node.awaitReady()).join();
    lead.drop();

    goesOn(second);
    await().until(() -> !isOnline("lead"));
    give(second, "breakout.close", Map.of());
    assertLedBySecondAlone(second);
  }

  @Test
  void aSecondFacilitatorGoesOnWhenTheNodeOfTheFirstIsKilled() {
    var other = cluster.node();
    var second = client(SECOND);
    second.connect(other.awaitReady()).join();
    balancer.add(other.awaitReady());
    balancer.remove(node.awaitReady());
    node.kill();

    goesOn(second);
    await().until(() -> !isOnline("lead"));
    assertLedBySecondAlone(second);

    lead.connect(other.awaitReady()).join();
    give(lead, "breakout.close", Map.of());
    await().until(() -> !delegate.documents().get("session").has("round"));
    assertThat(lead.documents()).containsKeys("waiting", "run");
  }

  /// P9. People are told and the session pauses; it is theirs again when somebody is back who
  /// leads.
  @Test
  void aSessionThatNobodyLeadsPausesUntilAFacilitatorIsBack() {
    organizer.put("/api/workshops/votes/unled", Map.of("minutes", 1, "pause", true));
    lead.leave();
    await().until(() -> !isOnline("lead"));
    assertThat(session().has("unled")).isFalse();
    assertThat(session().path("state").asString()).isEqualTo("live");
    balancer.remove(node.awaitReady());
    node.stop();
    clock.forward(Duration.ofMinutes(2));

    node = serve();

    await().until(() -> session().has("unled"));
    assertThat(session().path("state").asString()).isEqualTo("paused");
    assertThat(code(delegate, "poll.answer", Map.of("poll", "ready", "answer", 3)))
        .isEqualTo("session.paused");
    lead.connect(node.awaitReady()).join();
    await().until(() -> !session().has("unled"));
    assertThat(session().path("state").asString()).isEqualTo("paused");
    assertThat(session().at("/pausedUnled/since").isMissingNode()).isFalse();
    assertThat(pausesByItself()).isOne();
    give(lead, "session.resume", Map.of());
    await().until(() -> !session().has("pausedUnled"));
    give(delegate, "poll.answer", Map.of("poll", "ready", "answer", 3));
  }

  /// How many pauses that nobody made are among what was done.
  private long pausesByItself() {
    return cluster
        .organizer(node)
        .get("/api/workshops/votes/acts")
        .required("acts")
        .valueStream()
        .filter(act -> act.required("kind").asString().equals("session.paused"))
        .filter(act -> !act.has("by"))
        .filter(act -> act.at("/about/0/id").asString().equals("unled-pause"))
        .count();
  }

  /// All that a facilitator does, seen by a delegate.
  private void goesOn(Client second) {
    give(delegate, "poll.answer", Map.of("poll", "ready", "answer", 4));
    give(second, "poll.close", Map.of("poll", "ready"));
    give(second, "session.pause", Map.of());
    give(second, "session.resume", Map.of());
    give(second, "breakout.start", Map.of("breakout", "groups"));
    await().until(() -> session().has("round"));
    assertThat(delegate.documents().get("poll/ready").path("state").asString()).isEqualTo("closed");
  }

  /// Nobody was given a role, and nobody is told that the session lacks somebody who leads.
  private void assertLedBySecondAlone(Client second) {
    assertThat(isOnline(SECOND)).isTrue();
    assertThat(session().has("unled")).isFalse();
    assertThat(session().required("leaders")).hasSize(2);
    assertThat(second.documents().get("me").path("role").asString()).isEqualTo("facilitator");
    assertThat(delegate.documents().get("me").path("role").asString()).isEqualTo("participant");
  }

  private boolean isOnline(String leader) {
    for (var one : session().required("leaders").values()) {
      if (one.path("key").asString().equals(leader)) {
        return one.path("online").asBoolean();
      }
    }
    throw new AssertionError("nobody is " + leader);
  }

  /// As the delegate sees it.
  private JsonNode session() {
    return delegate.documents().get("session");
  }

  private PlenaryProcess serve() {
    var started = cluster.node();
    balancer.add(started.awaitReady());
    return started;
  }

  private Client client(String person) {
    return new Client("votes", Votes.SESSION, organizer.enter("votes", person), "tab-of-" + person);
  }

  private void give(Client client, String command, Map<String, ?> args) {
    ok(client.send("command-of-leaders-" + ids++, command, args));
  }

  private String code(Client client, String command, Map<String, ?> args) {
    return client
        .send("command-of-leaders-" + ids++, command, args)
        .orTimeout(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS)
        .join()
        .path("code")
        .asString();
  }
}
