package org.plenary.embedded;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.startup.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What has been started so far, stopped in the reverse order and once.
final class RunningEngines {

  private static final Logger LOG = LoggerFactory.getLogger(RunningEngines.class);
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Deque<Engine> engines = new ArrayDeque<>();
  private @Nullable DataFolder folder;

  synchronized DataFolder opened(DataFolder opened) {
    folder = opened;
    return opened;
  }

  synchronized Engine started(Engine engine) {
    engines.push(engine);
    return engine;
  }

  /// What Spring needs to know to reach them all.
  synchronized Map<String, String> properties() {
    var properties = new LinkedHashMap<String, String>();
    engines.forEach(engine -> properties.putAll(engine.properties()));
    return properties;
  }

  synchronized Optional<PostgresServer> postgres() {
    return engines.stream()
        .filter(PostgresServer.class::isInstance)
        .map(PostgresServer.class::cast)
        .findFirst();
  }

  /// Looks after the engines from now on: one that dies while the application runs is started
  /// again.
  void lookAfter() {
    Thread.ofVirtual().name("engines").start(this::look);
  }

  private void look() {
    try {
      while (mend()) {
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Returns whether there is anything left to look after.
  private synchronized boolean mend() {
    for (var engine : engines) {
      if (!engine.isAlive()) {
        LOG.warn("{} is gone and is started again", engine);
        try {
          engine.startAgain();
        } catch (CannotStart | UncheckedIOException failure) {
          LOG.error("{} cannot be started again: {}", engine, failure.getMessage());
        }
      }
    }
    return !engines.isEmpty();
  }

  synchronized void stop() {
    while (!engines.isEmpty()) {
      engines.pop().stop();
    }
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }
}
