package org.plenary.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.plan.Assign;
import org.plenary.plan.ColumnType;
import org.plenary.plan.DelegationKind;
import org.plenary.plan.ItemKind;
import org.plenary.plan.Mode;
import org.plenary.plan.PollAnswers;
import org.plenary.plan.PollBy;
import org.plenary.plan.PollResults;
import org.plenary.plan.PollType;
import org.plenary.plan.SheetPer;
import org.plenary.plan.WorkshopKind;
import org.plenary.rules.Attends;
import org.plenary.session.Phase;
import org.plenary.testing.Contract;
import tools.jackson.databind.JsonNode;

/// `docs/asyncapi.yaml` names the frames, commands, codes and words that there are, and no others.
class AsyncApiTests {

  private static final Contract CONTRACT = Contract.asyncApi();

  /// The kinds of frames by the types of the code.
  private static final Map<Class<?>, String> KINDS =
      Map.ofEntries(
          Map.entry(ClientMessage.Hello.class, "hello"),
          Map.entry(ClientMessage.Command.class, "cmd"),
          Map.entry(ClientMessage.Want.class, "want"),
          Map.entry(ClientMessage.Token.class, "token"),
          Map.entry(ClientMessage.Ping.class, "ping"),
          Map.entry(ClientMessage.Signal.class, "signal"),
          Map.entry(ServerMessage.Welcome.class, "welcome"),
          Map.entry(ServerMessage.Sync.class, "sync"),
          Map.entry(ServerMessage.Ok.class, "ok"),
          Map.entry(ServerMessage.No.class, "no"),
          Map.entry(ServerMessage.Failure.class, "error"),
          Map.entry(ServerMessage.Pong.class, "pong"),
          Map.entry(ServerMessage.Signalled.class, "signalled"));

  @Test
  void namesEveryFrame() {
    assertThat(said("receive")).isEqualTo(kinds(ClientMessage.class));
    assertThat(said("send")).isEqualTo(kinds(ServerMessage.class));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void namesEveryFieldOfAFrame(Class<?> type) {
    var fields = new TreeSet<String>(List.of("t"));
    Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .flatMap(name -> name.equals("command") ? Stream.of("name", "args") : Stream.of(name))
        .filter(name -> !name.equals("canonical"))
        .forEach(fields::add);
    if (type == ServerMessage.Failure.class) {
      fields.add("message");
    }
    var payload = CONTRACT.at("/components/messages/" + KINDS.get(type) + "/payload");
    assertThat(names(payload.get("properties"))).isEqualTo(fields);
    assertThat(payload.path("additionalProperties").asBoolean(true)).isFalse();
  }

  static Stream<Class<?>> messages() {
    return KINDS.keySet().stream();
  }

  @Test
  void namesEveryCommand() {
    var documented = new TreeSet<String>();
    CONTRACT
        .schema("CommandFrame")
        .get("oneOf")
        .forEach(one -> documented.add(one.at("/properties/name/const").asString()));
    var there = new TreeSet<String>();
    for (var area : ClientCommand.class.getPermittedSubclasses()) {
      for (var type : area.getPermittedSubclasses()) {
        there.addAll(commands(type));
      }
    }
    assertThat(documented)
        .as("properties.name.const under components.schemas.CommandFrame.oneOf")
        .isEqualTo(there);
  }

  @Test
  void namesEveryReservedCommand() {
    var documented = new TreeSet<String>();
    CONTRACT
        .at("/channels/session/x-reserved-commands")
        .forEach(name -> documented.add(name.asString()));
    assertThat(documented).isEqualTo(new TreeSet<>(ReservedCommands.NAMES));
  }

  @Test
  void namesEveryCode() {
    var wire = new TreeSet<String>();
    var retried = new TreeSet<String>();
    for (var code : Code.values()) {
      wire.add(code.value());
      if (code.retry()) {
        retried.add(code.value());
      }
    }
    var rules = DocumentedCodesTests.given();
    rules.removeAll(wire);

    assertThat(words("WireCode", "enum")).isEqualTo(wire);
    assertThat(words("WireCode", "x-retry")).isEqualTo(retried);
    assertThat(words("RuleCode", "enum")).as("components.schemas.RuleCode.enum").isEqualTo(rules);
  }

  @Test
  void namesEveryCloseCode() {
    var documented = new TreeMap<Integer, String>();
    for (var close : CONTRACT.at("/channels/session/x-close-codes")) {
      documented.put(close.get("code").asInt(), close.get("comeBack").asString());
      assertThat(close.path("meaning").asString()).isNotEmpty();
    }
    var there = new TreeMap<Integer, String>();
    for (var code : CloseCode.values()) {
      there.put(code.value(), spelled(code.comeBack()));
    }
    assertThat(documented).isEqualTo(there);
  }

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("Attends", Attends.values()),
        Arguments.of("SessionState", Phase.values()),
        Arguments.of("WorkshopKind", WorkshopKind.values()),
        Arguments.of("WorkshopMode", Mode.values()),
        Arguments.of("ItemKind", ItemKind.values()),
        Arguments.of("DelegationKind", DelegationKind.values()),
        Arguments.of("PollType", PollType.values()),
        Arguments.of("PollBy", PollBy.values()),
        Arguments.of("PollAnswers", PollAnswers.values()),
        Arguments.of("PollResults", PollResults.values()),
        Arguments.of("Assign", Assign.values()),
        Arguments.of("SheetPer", SheetPer.values()),
        Arguments.of("ColumnType", ColumnType.values()));
  }

  @ParameterizedTest
  @MethodSource("words")
  void namesEveryWord(String schema, Enum<?>[] constants) {
    var words = new TreeSet<String>();
    Arrays.stream(constants).forEach(constant -> words.add(spelled(constant)));
    assertThat(words(schema, "enum")).isEqualTo(words);
  }

  /// What both documents name they say alike.
  @Test
  void saysTheSameAsTheDocumentOfTheRestInterface() {
    for (var name : List.of("Role", "Attends", "SessionState", "PollType", "Assign")) {
      assertThat(CONTRACT.schema(name).get("enum"))
          .isEqualTo(Contract.openApi().schema(name).get("enum"));
    }
  }

  @Test
  void givesExamplesThatAreRight() {
    CONTRACT
        .at("/components/messages")
        .forEach(message -> {
          assertThat(message.path("summary").asString()).endsWith(".");
          assertThat(message.path("examples").size()).isPositive();
          for (var example : message.get("examples")) {
            assertThat(CONTRACT.faults(message.get("payload"), example.get("payload")))
                .as("%s", example)
                .isEmpty();
          }
        });
  }

  private static TreeSet<String> said(String action) {
    var kinds = new TreeSet<String>();
    for (var operation : CONTRACT.at("/operations")) {
      if (operation.get("action").asString().equals(action)) {
        for (var message : operation.get("messages")) {
          var path = message.get("$ref").asString();
          kinds.add(path.substring(path.lastIndexOf('/') + 1));
        }
      }
    }
    return kinds;
  }

  private static TreeSet<String> kinds(Class<?> sealed) {
    var kinds = new TreeSet<String>();
    for (var type : sealed.getPermittedSubclasses()) {
      if (type.isRecord()) {
        kinds.add(KINDS.getOrDefault(type, "a kind for " + type.getSimpleName() + " in KINDS"));
      }
    }
    return kinds;
  }

  /// The names under which a command of this type may come: one for each step where it has steps.
  private static List<String> commands(Class<?> type) {
    var components = type.getRecordComponents();
    var steps =
        Arrays.stream(components)
            .filter(component -> component.getType().isEnum())
            .findFirst()
            .map(component -> List.<Object>of(component.getType().getEnumConstants()))
            .orElse(List.of(""));
    return steps.stream().map(step -> command(type, components, step).name()).toList();
  }

  private static ClientCommand command(Class<?> type, RecordComponent[] components, Object step) {
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var values = Arrays.stream(types).map(it -> it.isEnum() ? step : some(it)).toArray();
      return (ClientCommand) type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object some(Class<?> type) {
    if (type == String.class) {
      return "some";
    }
    if (type == int.class) {
      return 1;
    }
    if (type == long.class) {
      return 1L;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == WireAnswer.class) {
      return new WireAnswer.Value(1);
    }
    if (type == WireCell.class) {
      return new WireCell.Whole(1);
    }
    return type == Instant.class ? Instant.EPOCH : null;
  }

  private static TreeSet<String> words(String schema, String keyword) {
    var words = new TreeSet<String>();
    CONTRACT.schema(schema).path(keyword).forEach(word -> words.add(word.asString()));
    return words;
  }

  private static TreeSet<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }

  private static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
