package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.plenary.redis.RedisLine;
import org.plenary.testing.Engines;

class SharedTriesIntegrationTests {

  private final String kind = UUID.randomUUID().toString();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void oneNodeKnowsWhatFailedOnAnother() throws IOException {
    try (var line = new RedisLine(Engines.redis())) {
      var pauses = new ArrayList<Duration>();
      var here = attempts(line, pauses);
      var there = attempts(line, pauses);
      for (int i = 0; i < 5; i++) {
        var _ = here.tried("hall", "wrong", Optional::empty);
      }
      pauses.clear();

      var _ = there.tried("hall", "wrong", Optional::empty);
      var _ = there.tried("home", "wrong", Optional::empty);

      assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }
  }

  @Test
  void countsByItselfWhileRedisIsAway() throws IOException {
    var pauses = new ArrayList<Duration>();
    try (var line = new RedisLine(RedisURI.create("redis://127.0.0.1:1"))) {
      var alone = attempts(line, pauses);
      for (int i = 0; i < 4; i++) {
        var _ = alone.tried("hall", "wrong", Optional::empty);
      }
      assertThat(alone.tried("hall", "right", () -> Optional.of("in"))).isPresent();
    }
    assertThat(pauses).containsExactly(Duration.ofMillis(250));
  }

  private Attempts attempts(RedisLine line, ArrayList<Duration> pauses) throws IOException {
    try (var script = SharedTries.class.getResourceAsStream("count-try.lua")) {
      assertThat(script).isNotNull();
      var text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      var tries = new SharedTries(line, kind, text, nanos::get);
      return new Attempts(Clock.systemUTC(), pauses::add, 2, tries);
    }
  }
}
