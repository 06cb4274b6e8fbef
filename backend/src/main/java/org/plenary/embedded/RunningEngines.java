package org.plenary.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has been started so far, stopped in the reverse order and once.
final class RunningEngines {

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
