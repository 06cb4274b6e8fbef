package org.plenary.transport.ws;

import org.plenary.ids.Seq;
import org.plenary.protocol.ServerMessage;

/// A frame that answers one of the client's.
///
/// @param answersCommand whether it ends a command in flight
/// @param seq what the client is promised to be told when it is complete up to; none for none
record Reply(String text, int bytes, boolean answersCommand, Seq seq) {

  static Reply to(ServerMessage message) {
    return of(message, false, Seq.NONE);
  }

  static Reply toCommand(ServerMessage message, Seq seq) {
    return of(message, true, seq);
  }

  private static Reply of(ServerMessage message, boolean answersCommand, Seq seq) {
    var text = Encoder.encode(message);
    return new Reply(text, Utf8.length(text), answersCommand, seq);
  }
}
