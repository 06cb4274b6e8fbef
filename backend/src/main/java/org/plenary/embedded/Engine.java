package org.plenary.embedded;

import java.util.Map;

/// A server that we started.
interface Engine {

  /// What Spring needs to know to reach it.
  Map<String, String> properties();

  boolean isAlive();

  /// Starts it again where it was, with the same address.
  ///
  /// @throws CannotStart where it does not start now
  void startAgain();

  /// Stops it in an orderly way; waits until it is gone.
  void stop();
}
