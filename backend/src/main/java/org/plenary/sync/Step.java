package org.plenary.sync;

/// What is to be done for a client now.
public sealed interface Step {

  /// Send this, then ask again.
  record Send(Frame frame) implements Step {}

  /// It lacks nothing that is due.
  record Idle() implements Step {}

  /// The next piece does not fit into the room that there is.
  record Full() implements Step {}

  /// The session does not know this person yet.
  record Unknown() implements Step {}

  /// The session knew this person and does no longer.
  record Removed() implements Step {}

  Step IDLE = new Idle();
  Step FULL = new Full();
  Step UNKNOWN = new Unknown();
  Step REMOVED = new Removed();
}
