package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.Engines;

/// What load balancers are told about a node.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReadinessIntegrationTests {

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
