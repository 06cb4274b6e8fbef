package org.plenary.transport.ws;

import java.io.IOException;

/// A socket as its one writer uses it.
interface Wire {

  /// Returns when the socket took it all.
  void text(String frame) throws IOException;

  void ping(long number) throws IOException;

  void close(int code, String reason) throws IOException;
}
