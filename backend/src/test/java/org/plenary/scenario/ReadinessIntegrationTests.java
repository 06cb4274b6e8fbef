package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.Engines;
import org.plenary.testing.PlenaryProcess;

/// What load balancers are told about a node.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReadinessIntegrationTests {

  /// It lives on: nobody may start it anew for what another machine lacks.
  @Test
  void aNodeWithoutItsDatabaseTakesNobodyAndLives() {
    try (var postgres = Engines.separatePostgres();
        var cluster = new Cluster(postgres.database(), Engines.redis(), Map.of())) {
      var node = cluster.node();
      awaitReadiness(node, 200);

      postgres.freeze();
      try {
        awaitReadiness(node, 503);
        assertThat(node.get("/livez").statusCode()).isEqualTo(200);
      } finally {
        postgres.thaw();
      }
      awaitReadiness(node, 200);

      postgres.stop();
      awaitReadiness(node, 503);
      assertThat(node.get("/livez").statusCode()).isEqualTo(200);

      postgres.startAgain();
      awaitReadiness(node, 200);
      assertThat(node.get("/livez").statusCode()).isEqualTo(200);
    }
  }

  private static void awaitReadiness(PlenaryProcess node, int status) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(node.get("/readyz").statusCode()).isEqualTo(status));
  }

  @Test
  void aNodeWithoutRedisTakesPeople() {
    try (var redis = Engines.separateRedis();
        var cluster = new Cluster()) {
      var node = cluster.node(Map.of("SPRING_DATA_REDIS_URL", redis.uri().toURI().toString()));
      node.awaitReady();
      assertThat(node.get("/readyz").statusCode()).isEqualTo(200);
      assertThat(node.get("/actuator/health").statusCode()).isEqualTo(200);

      redis.kill();

      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> node.get("/actuator/health").statusCode() == 503);
      assertThat(node.get("/readyz").statusCode()).isEqualTo(200);
      assertThat(node.get("/livez").statusCode()).isEqualTo(200);
    }
  }
}
