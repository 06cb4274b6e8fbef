package org.plenary.transport.ws;

import org.jspecify.annotations.Nullable;
import org.plenary.protocol.ClientMessage;
import org.plenary.protocol.Code;

/// What became of a text that came from a client.
sealed interface Decoded {

  record Taken(ClientMessage message) implements Decoded {}

  /// It is garbage, or at least not a command whose id is known.
  record Refused(Code code, @Nullable String field) implements Decoded {}

  /// It is a command that cannot be right.
  record RefusedCommand(String id, Code code, @Nullable String field) implements Decoded {}
}
