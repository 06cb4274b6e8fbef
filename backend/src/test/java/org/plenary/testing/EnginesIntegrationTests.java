package org.plenary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(120)
class EnginesIntegrationTests {

  @Test
  void givesEachTestItsOwnDatabase() {
    var one = Engines.database().jdbc();
    var other = Engines.database().jdbc();

    one.sql("CREATE TABLE mine (id int)").update();

    assertThat(tables(one)).contains("mine");
    assertThat(tables(other)).doesNotContain("mine");
  }

  @Test
  void givesEachTestAnEmptyRedis() {
    try (var client = RedisClient.create()) {
      var one = client.connect(Engines.redis()).sync();
      var other = client.connect(Engines.redis()).sync();

      one.set("mine", "1");

      assertThat(one.get("mine")).isEqualTo("1");
      assertThat(other.dbsize()).isZero();
    }
  }

  @Test
  void freezesAndThawsASeparateRedis() {
    try (var redis = Engines.separateRedis();
        var client = RedisClient.create(redis.uri())) {
      var connection = client.connect();
      redis.freeze();
      var answer = connection.async().ping();
      assertThat(answer.isDone()).isFalse();
      redis.thaw();

      assertThat(answer.toCompletableFuture().join()).isEqualTo("PONG");
    }
  }

  private static List<String> tables(JdbcClient jdbc) {
    return jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .query(String.class)
        .list();
  }
}
