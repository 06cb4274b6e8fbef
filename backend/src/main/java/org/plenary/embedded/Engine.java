package org.plenary.embedded;

import java.util.Map;

/// A server that we started.
interface Engine {

  /// What Spring needs to know to reach it.
  Map<String, String> properties();

  /// Stops it in an orderly way; waits until it is gone.
  void stop();
}
