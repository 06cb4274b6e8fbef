package org.plenary.sync;

/// What is to be done for a client now.
public sealed interface Step {

  /// Send this, then ask again.
  record Send(Frame frame) implements Step {}

  /// It lacks nothing that is due.
  record Idle() implements Step {}

  /// The session does not know this person yet.
  record Unknown() implements Step {}

  /// The session knew this person and does no longer.
  record Removed() implements Step {}

  Step IDLE = new Idle();
  Step UNKNOWN = new Unknown();
  Step REMOVED = new Removed();
}
