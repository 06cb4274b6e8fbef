package org.plenary.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;

class PresenceIntegrationTests extends NodeRecords {

  @Test
  void leasesAreRenewedAndReleased() {
    try (var node = node(SECOND)) {
      node.presence.opened(SESSION, ONE);
      node.presence.opened(SESSION, TWO);
      await().until(() -> leases(SESSION).size() == 2);
      var first = redis.zscore("plenary:leases:" + SESSION, lease(node.presence.boot(), ONE));

      await()
          .until(() ->
              redis.zscore("plenary:leases:" + SESSION, lease(node.presence.boot(), ONE))
                  > first + 2 * SECOND.toMillis());
      node.presence.closed(SESSION, ONE);
      await()
          .untilAsserted(
              () -> assertThat(leases(SESSION)).containsExactly(lease(node.presence.boot(), TWO)));
    }
  }

  @Test
  void aLateCloseRemovesNothingElse() {
    try (var node = node(LONG)) {
      node.presence.opened(SESSION, ONE);
      node.presence.closed(SESSION, ONE);
      node.presence.opened(OTHER, ONE);
      node.presence.opened(SESSION, TWO);
      node.presence.closed(SESSION, ONE);

      await().until(() -> leases(SESSION).size() == 1 && leases(OTHER).size() == 1);
      assertThat(node.presence.lastHeard(ONE)).isPresent();
      assertThat(leases(SESSION)).containsExactly(lease(node.presence.boot(), TWO));
    }
  }

  @Test
  void renewsMoreThanOneCallHolds() {
    try (var node = node(LONG)) {
      for (var i = 0; i < 450; i++) {
        node.presence.opened(SESSION, new ConnectionId("connection-%04d".formatted(i)));
      }
      await().until(() -> leases(SESSION).size() == 450);
      redis.flushdb();
      node.presence.opened(SESSION, ONE);

      await().until(() -> leases(SESSION).size() == 451);
    }
  }

  @Test
  void aFrozenNodeFencesItselfAndBeginsAnew() {
    try (var one = node(SECOND);
        var process = new NodeProcess(database.url(), uri, SECOND)) {
      await().atMost(LONG).until(() -> leases(SESSION).size() == 1);
      var frozen = process.said("boot ").getFirst().substring(5);
      process.freeze();
      await()
          .atMost(LONG)
          .until(() -> {
            one.presence.sweep();
            return !boots().contains(frozen);
          });
      process.thaw();

      await().atMost(LONG).until(() -> process.said("boot ").size() == 2);
      assertThat(process.said("fenced ")).containsExactly("fenced 1");
      var fresh = process.said("boot ").getLast().substring(5);
      await()
          .atMost(LONG)
          .untilAsserted(() -> {
            one.presence.sweep();
            assertThat(boots()).containsExactlyInAnyOrder(one.presence.boot().value(), fresh);
          });
      assertThat(one.lost()).extracting(LostNode::boot).containsOnly(new BootId(frozen));
    }
  }

  @Test
  void aNodeWhoseRowIsGoneFencesItselfAndGivesItUp() {
    try (var one = node(SECOND);
        var two = node(SECOND)) {
      var old = one.presence.opened(SESSION, ONE);
      await().until(() -> leases(SESSION).size() == 1);
      rows.sql("DELETE FROM node WHERE boot_id = ?").param(old.value()).update();

      await().until(() -> !one.presence.boot().equals(old) && !one.presence.fenced());
      assertThat(one.fences).hasValue(1);
      assertThat(one.presence.lastHeard(ONE)).isEmpty();
      await()
          .untilAsserted(() -> {
            two.presence.sweep();
            assertThat(two.lost()).hasSize(1);
          });
      assertThat(two.lost().getFirst().boot()).isEqualTo(old);
      assertThat(two.lost().getFirst().sessions()).containsExactly(SESSION);
      await().until(() -> leases(SESSION).isEmpty());
      await().until(() -> boots().size() == 2);
    }
  }

  @Test
  void anOutageOfTheDatabaseClosesNoSocket() {
    try (var one = node(SECOND);
        var two = node(SECOND)) {
      var boot = one.presence.opened(SESSION, ONE);
      await().until(() -> leases(SESSION).size() == 1);
      rows.sql("ALTER TABLE node RENAME TO away").update();
      var lastBeat = beatOf("away", boot);
      await()
          .until(() ->
              Duration.between(lastBeat, databaseTime()).compareTo(SECOND.multipliedBy(3)) > 0);
      rows.sql("ALTER TABLE away RENAME TO node").update();

      await()
          .until(() -> {
            two.presence.sweep();
            return beatOf("node", boot).isAfter(lastBeat.plus(SECOND.multipliedBy(3)));
          });
      assertThat(one.fences).hasValue(0);
      assertThat(one.presence.boot()).isEqualTo(boot);
      assertThat(two.lost()).isEmpty();
    }
  }

  private Instant databaseTime() {
    return rows.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  @Test
  void aConnectionThatFallsSilentIsInTheRow() {
    try (var node = node(SECOND)) {
      node.presence.opened(SESSION, ONE);
      node.presence.opened(SESSION, TWO);
      await()
          .until(() -> {
            node.presence.heard(TWO);
            return silent(node).equals(List.of(ONE.value()));
          });
    }
  }

  @Test
  void whoHasNoSocketLeftIsInTheRowBeforeTheNextHeartbeatIsDue() {
    try (var node = node(LONG)) {
      node.presence.opened(SESSION, ONE);
      node.presence.opened(SESSION, TWO);
      node.presence.silent(ONE);
      await().until(() -> silent(node).equals(List.of(ONE.value())));
      node.presence.heard(ONE);
      node.presence.silent(TWO);
      await().until(() -> silent(node).equals(List.of(TWO.value())));
    }
  }

  private List<String> silent(TestNode node) {
    return rows.sql("SELECT jsonb_object_keys(not_heard) FROM node WHERE boot_id = ?")
        .param(node.presence.boot().value())
        .query(String.class)
        .list();
  }

  @Test
  void anOrderlyEndLeavesNoRow() {
    try (var node = node(LONG)) {
      node.presence.opened(SESSION, ONE);
      node.presence.closed(SESSION, ONE);
    }
    assertThat(boots()).isEmpty();
    assertThat(leases(SESSION)).isEmpty();
  }
}
