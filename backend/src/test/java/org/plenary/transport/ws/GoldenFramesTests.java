package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.protocol.ClientMessage;
import org.plenary.protocol.Code;
import org.plenary.protocol.ServerMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The frames that the TypeScript client is tested with, too.
class GoldenFramesTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path FRAMES = Path.of("src/test/resources/protocol");

  record Golden(String name, String direction, String text, boolean valid, String code) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Golden> client() throws IOException {
    return all().filter(golden -> golden.direction().equals("client"));
  }

  @ParameterizedTest
  @MethodSource("client")
  void decodesWhatIsValidAndRefusesTheRestWithItsCode(Golden golden) {
    switch (Decoder.decode(golden.text())) {
      case Decoded.Taken(var message) -> assertThat(golden.valid()).as("%s", message).isTrue();
      case Decoded.Refused(var code, _) -> assertThat(refusal(golden)).isEqualTo(code.value());
      case Decoded.RefusedCommand(_, var code, _) ->
          assertThat(refusal(golden)).isEqualTo(code.value());
    }
  }

  private static String refusal(Golden golden) {
    return golden.valid() ? "nothing, for it is valid" : golden.code();
  }

  @ParameterizedTest
  @MethodSource("client")
  void mapsEveryValidCommandToOneOfTheSession(Golden golden) {
    if (Decoder.decode(golden.text())
        instanceof Decoded.Taken(ClientMessage.Command(_, var command, _))) {
      switch (Commands.map(command)) {
        case Mapped.Ready _ -> {}
        case Mapped.Refused(var code, _, _) ->
            assertThat(code).isIn("poll.answer-wrong-type", "poll.answer-unknown-option");
      }
    }
  }

  @Test
  void writesFramesOfTheGoldenShapes() throws IOException {
    var now = Instant.parse("2021-10-27T06:00:00.123456Z");
    for (var message :
        List.of(
            new ServerMessage.Welcome(
                "practices",
                new ServerMessage.Welcome.You("a", "b", "c", "participant", "e"),
                now,
                15,
                "0.1"),
            new ServerMessage.Ok("01J8ZX3M9K", 45, Map.of("groups", Map.of())),
            new ServerMessage.No("01J8ZX3M9K", "poll.closed", "Closed.", false, null),
            new ServerMessage.No("01J8ZX3M9K", "poll.closed", "Closed.", true, "answer"),
            new ServerMessage.Failure(Code.FRAME_NOT_JSON, null),
            new ServerMessage.Pong(7, now),
            new ServerMessage.Signalled(
                "editing",
                "charter",
                "group-2",
                "principles",
                "text",
                new ServerMessage.Signalled.By("b", "c")))) {
      var written = JSON.readTree(Encoder.encode(message));
      assertThat(shapes(written.get("t").asString())).as("%s", written).contains(shape(written));
    }
  }

  private static List<String> shapes(String kind) throws IOException {
    return all()
        .filter(golden -> golden.direction().equals("server") && golden.valid())
        .map(golden -> JSON.readTree(golden.text()))
        .filter(frame -> frame.get("t").asString().equals(kind))
        .map(GoldenFramesTests::shape)
        .toList();
  }

  /// The fields and types of a frame and of what is in it, but for results, which are free.
  private static String shape(JsonNode node) {
    if (!node.isObject()) {
      return node.getNodeType().toString();
    }
    var shape = new TreeSet<String>();
    for (var field : node.propertyNames()) {
      shape.add(field + ":" + (field.equals("result") ? "any" : shape(node.get(field))));
    }
    return shape.toString();
  }

  static Stream<Golden> all() throws IOException {
    try (var files = Files.list(FRAMES)) {
      return files.sorted().toList().stream().flatMap(GoldenFramesTests::read);
    }
  }

  private static Stream<Golden> read(Path file) {
    return StreamSupport.stream(JSON.readTree(file).spliterator(), false)
        .map(node ->
            new Golden(
                file.getFileName() + ": " + node.get("name").asString(),
                node.get("direction").asString(),
                node.has("raw") ? node.get("raw").asString() : node.get("frame").toString(),
                node.get("valid").asBoolean(),
                node.path("code").asString("")));
  }
}
