package org.plenary.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
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
