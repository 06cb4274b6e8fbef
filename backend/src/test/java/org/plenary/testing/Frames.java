package org.plenary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/// Holds frames of the server against `docs/asyncapi.yaml`.
public final class Frames {

  private Frames() {}

  /// Fails unless the document says that the server may say this.
  public static void check(JsonNode frame) {
    var contract = Contract.asyncApi();
    var message = contract.at("/components/messages/" + message(frame, true));
    assertThat(message.isObject()).as("docs/asyncapi.yaml has no frame as %s", frame).isTrue();
    assertThat(contract.faults(message.get("payload"), frame))
        .as("docs/asyncapi.yaml against %s", frame)
        .isEmpty();
  }

  /// The name of the message that a frame is: one kind goes both ways and differs.
  public static String message(JsonNode frame, boolean ofServer) {
    var kind = frame.path("t").asString();
    return kind.equals("signal") && ofServer ? "signalled" : kind;
  }
}
