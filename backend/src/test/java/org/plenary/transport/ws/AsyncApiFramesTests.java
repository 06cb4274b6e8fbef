package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.protocol.Code;
import org.plenary.protocol.ServerMessage;
import org.plenary.testing.Contract;
import org.plenary.testing.Frames;
import org.plenary.testing.Instances;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The decoder and the encoder do what `docs/asyncapi.yaml` says.
class AsyncApiFramesTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Contract CONTRACT = Contract.asyncApi();
  private static final Instances INSTANCES = new Instances(CONTRACT);

  /// What schemas tell of a frame; the rest is in its text, its moment or its sender.
  private static final Set<String> OF_SCHEMAS =
      Set.of(
          "frame.missing-field",
          "frame.unknown-field",
          "frame.wrong-type",
          "frame.out-of-range",
          "command.unknown",
          "command.unavailable");

  static Stream<GoldenFramesTests.Golden> golden() throws IOException {
    return GoldenFramesTests.all();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void agreesWithTheGoldenFrames(GoldenFramesTests.Golden golden) {
    var server = golden.direction().equals("server");
    boolean told = golden.valid() || server || OF_SCHEMAS.contains(golden.code());
    if (!hasKind(golden.text()) || !told || TOLERATED.stream().anyMatch(golden.name()::endsWith)) {
      return;
    }
    var frame = JSON.readTree(golden.text());
    var payload = CONTRACT.at("/components/messages/" + Frames.message(frame, server) + "/payload");
    assertThat(payload.isObject()).as("%s is of a kind", golden.name()).isTrue();
    var faults = CONTRACT.faults(payload, frame);
    assertThat(faults.isEmpty())
        .as("%s by docs/asyncapi.yaml: %s\n%s", golden.name(), faults, frame)
        .isEqualTo(golden.valid());
  }

  /// What the client has to bear and the server does not say.
  private static final Set<String> TOLERATED =
      Set.of("a field of a later release", "a key that is called __proto__");

  static Stream<JsonNode> commands() {
    return CONTRACT.schema("CommandFrame").get("oneOf").valueStream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void readsEachCommandAsItIsDescribed(JsonNode command) {
    var name = command.at("/properties/name/const").asString();
    for (var args : INSTANCES.full(command.at("/properties/args"))) {
      var frame =
          JSON.createObjectNode().put("t", "cmd").put("id", "01J8Z5GQ0C7Q").put("name", name);
      frame.set("args", args);
      check(frame, (ObjectNode) args);
    }
  }

  static Stream<String> kinds() {
    return Stream.of("hello", "want", "token", "ping", "signal");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void readsEachFrameAsItIsDescribed(String kind) {
    for (var frame : INSTANCES.full(CONTRACT.at("/components/messages/" + kind + "/payload"))) {
      check((ObjectNode) frame, (ObjectNode) frame);
    }
  }

  /// A full frame is taken; without one of its fields it is taken as far as the schema allows; with
  /// one more it is refused.
  private static void check(ObjectNode frame, ObjectNode fields) {
    assertThat(isTaken(frame)).as("%s is taken", frame).isTrue();
    var payload = CONTRACT.at("/components/messages/" + frame.path("t").asString() + "/payload");
    for (var field : List.copyOf(fields.propertyNames())) {
      var value = fields.remove(field);
      assertThat(isTaken(frame))
          .as("%s without %s is taken if docs/asyncapi.yaml does not require it", frame, field)
          .isEqualTo(CONTRACT.faults(payload, frame).isEmpty());
      fields.set(field, value);
    }
    fields.put("no-such-field", true);
    assertThat(isTaken(frame)).as("%s is taken", frame).isFalse();
  }

  private static boolean isTaken(JsonNode frame) {
    return Decoder.decode(frame.toString()) instanceof Decoded.Taken;
  }

  @Test
  void writesFramesAsTheyAreDescribed() {
    var now = Instant.parse("2021-10-27T06:00:00.123456Z");
    var you = new ServerMessage.Welcome.You("p7KqX0aB3dEf", "b", "c", "participant", "e");
    var assignment = Map.<String, Object>of("groups", Map.of(), "violations", List.of());
    for (var message :
        List.of(
            new ServerMessage.Welcome("practices", you, now, 15, "0.1"),
            new ServerMessage.Ok("01J8ZX3M9K", 45, Map.of()),
            new ServerMessage.Ok("01J8ZX3M9K", 45, assignment),
            new ServerMessage.No("01J8ZX3M9K", "poll.closed", "Closed.", false, null),
            new ServerMessage.No("01J8ZX3M9K", "poll.closed", "Closed.", true, "answer"),
            new ServerMessage.Failure(Code.FRAME_NOT_JSON, null),
            new ServerMessage.Failure(Code.FRAME_WRONG_TYPE, "at"),
            new ServerMessage.Pong(7, now),
            new ServerMessage.Signalled(
                "editing",
                "charter",
                "group-2",
                "principles",
                "text",
                new ServerMessage.Signalled.By("b", "c")))) {
      Frames.check(JSON.readTree(Encoder.encode(message)));
    }
  }

  private static boolean hasKind(String text) {
    try {
      return JSON.readTree(text).path("t").isString();
    } catch (tools.jackson.core.JacksonException _) {
      return false;
    }
  }
}
