package org.plenary.fanout;

/// What a subscription hears, on the network's thread.
interface Ear {

  void hint(String message);

  /// @param session as the channel names it
  void signal(String session, String message);

  /// It heard its own voice.
  void itself(long nanosLater);
}
