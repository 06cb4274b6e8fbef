package org.plenary.transport.ws;

import org.plenary.protocol.CloseCode;
import org.plenary.protocol.Code;

/// A close that is to come, with the reason that the client reads.
record Closing(CloseCode code, String reason) {

  static Closing of(CloseCode code, Code reason) {
    return new Closing(code, reason.value());
  }

  static Closing drain(long retryMs) {
    return new Closing(CloseCode.DRAINING, "{\"retryMs\":" + retryMs + "}");
  }
}
