package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.RowKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.poll.PollDefinition;
import org.plenary.rules.Word;
import org.plenary.testing.Contract;
import org.plenary.testing.Instances;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;
import org.plenary.worksheet.CellValue;
import org.plenary.worksheet.SheetEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every document of a played session is as `docs/asyncapi.yaml` says, is seen by whom it says, and
/// has between them all the fields that it names.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsyncApiTopicsTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Contract CONTRACT = Contract.asyncApi();
  private static final String TOPICS = "/components/schemas/Topics/patternProperties";
  private static final Instances INSTANCES = new Instances(CONTRACT);
  private static final int SEEDS = 30;
  private static final int STEPS = 600;

  private final TreeSet<String> patterns = new TreeSet<>();
  private final TreeSet<String> fields = new TreeSet<>();

  @Test
  void describesEveryDocument() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var play = new RandomSession(seed, new TestRegister(full(new TestRegister().current())));
      for (int step = 0; step < STEPS; step++) {
        if (!play.step().isEmpty() && play.state().roster().isTaken()) {
          check(play.state(), "seed " + seed + " step " + step);
        }
      }
      check(erased(play.state()), "seed " + seed + " after an erasure");
    }

    var documented = new TreeSet<String>();
    var named = new TreeSet<String>();
    for (var entry : CONTRACT.document().at(TOPICS).properties()) {
      named.add(entry.getKey());
      documented.addAll(INSTANCES.fields(document(entry.getValue())));
    }
    assertThat(patterns).as("topics that docs/asyncapi.yaml names and nobody has").isEqualTo(named);
    documented.removeAll(fields);
    assertThat(documented)
        .as("fields that docs/asyncapi.yaml names and no document of %d sessions had", SEEDS)
        .isEmpty();
  }

  private void check(SessionState state, String when) {
    var projection = new SessionProjection(state);
    for (var topic : SessionTopics.all(state)) {
      var schema = document(written(topic));
      var document = json(projection.render(topic));
      assertThat(CONTRACT.faults(schema, document))
          .as("docs/asyncapi.yaml against %s at %s: %s", topic, when, document)
          .isEmpty();
      INSTANCES.note(schema, document, fields);
    }
    for (var person : state.roster().people()) {
      projection
          .viewer(person.id())
          .ifPresent(viewer -> SessionTopics.visible(state, viewer).forEach(this::checkAudience));
    }
  }

  /// A state in which somebody's words in a worksheet were erased.
  private static SessionState erased(SessionState state) {
    var sheet = new WorksheetKey("tour");
    if (state.worksheets().find(sheet).isEmpty()) {
      return state;
    }
    var erased =
        new SheetEvent.Edited(
            sheet,
            new CopyKey("all"),
            new RowKey("aa"),
            new ColumnKey("news"),
            new CellValue.Prose(new Word(TestRegister.LEAD, null)),
            TestRegister.LEAD,
            null);
    return Fold.apply(
        state,
        List.of(new SessionEvent.OfSheet(erased)),
        state.seq().next(),
        state.hash(),
        state.at());
  }

  private void checkAudience(Shown shown) {
    var written = written(shown.topic());
    assertThat(written.path("x-lazy").asBoolean(false))
        .as("x-lazy of %s", shown.topic())
        .isEqualTo(shown.lazy());
    assertThat(words(shown))
        .as("x-audience of %s", shown.topic())
        .contains(written.path("x-audience").asString());
  }

  private static Set<String> words(Shown shown) {
    var name = shown.topic().name();
    if (name.equals("lobby")) {
      return Set.of("guests who wait");
    }
    if (name.startsWith("poll/") && name.endsWith("/results")) {
      return Set.of("leaders, and everyone once they are published");
    }
    if (name.startsWith("sheet/")) {
      return Set.of(
          "who has the copy, sits with who has, or may by role; everyone while presented");
    }
    if (name.startsWith("merged/")) {
      return Set.of("leaders, and everyone while it is presented");
    }
    return switch (shown.audience()) {
      case Audience.Everyone _ -> Set.of("everyone");
      case Audience.Only _ -> Set.of("one person");
      case Audience.AnyOf _ -> Set.of("those in the room and leaders");
      case Audience.Roles _ -> Set.of("leaders");
      case Audience.InRoom _, Audience.OfDelegation _, Audience.People _ -> Set.of();
    };
  }

  /// What the document says of a topic.
  private JsonNode written(Topic topic) {
    for (var entry : CONTRACT.document().at(TOPICS).properties()) {
      if (Pattern.matches(entry.getKey(), topic.wireName())) {
        patterns.add(entry.getKey());
        return entry.getValue();
      }
    }
    throw new AssertionError(
        "docs/asyncapi.yaml lacks the topic "
            + topic
            + "; add a pattern under components.schemas.Topics.patternProperties");
  }

  private static JsonNode document(JsonNode topic) {
    return CONTRACT.resolved(topic.get("anyOf").get(1)).at("/properties/doc");
  }

  private static JsonNode json(Document document) {
    return JSON.valueToTree(plain(document));
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Document document -> {
        var members = new LinkedHashMap<String, Object>();
        document.members().forEach((name, member) -> members.put(name, plain(member)));
        yield members;
      }
      case List<?> list -> list.stream().map(AsyncApiTopicsTests::plain).toList();
      default -> value;
    };
  }

  /// The register of the tests, with everything that a plan may say.
  private static Register full(Register usual) {
    var people = new ArrayList<>(usual.people());
    people.add(TestGuests.guest("guest-1", 90));
    var programme = usual.programme();
    var breakouts =
        List.of(
            with(
                programme.breakouts().getFirst(),
                Map.of(
                    "item", new ItemKey("two"),
                    "worksheet", new WorksheetKey("cards"),
                    "groups", named())),
            with(
                programme.breakouts().getLast(),
                Map.of(
                    "key", new BreakoutKey("later"),
                    "assign", "as-before",
                    "groups", new BreakoutDefinition.Groups.Size(4, 6))),
            programme.breakouts().getLast());
    var polls = new ArrayList<PollDefinition>();
    programme.polls().forEach(poll -> polls.add(with(poll, Map.of("item", new ItemKey("one")))));
    polls.add(
        with(polls.getFirst(), Map.of("key", new PollKey("ballot"), "secret", true, "rank", 3)));
    return with(
        usual,
        Map.of(
            "people", people,
            "workshop",
                with(
                    usual.workshop(),
                    Map.of("call", "https://call.example/all", "unled", new Unled(5, true))),
            "programme",
                with(
                    programme,
                    Map.of(
                        "call", "https://call.example/session",
                        "polls", polls,
                        "breakouts", breakouts))));
  }

  private static BreakoutDefinition.Groups named() {
    var groups = new ArrayList<BreakoutDefinition.Group>();
    for (var key : List.of("1", "2", "3")) {
      groups.add(group(key));
    }
    return new BreakoutDefinition.Groups.Named(groups, null);
  }

  private static BreakoutDefinition.Group group(String key) {
    return new BreakoutDefinition.Group(
        new RoomKey(key), null, null, null, "https://call.example/" + key);
  }

  /// A record as another but for some components, whatever components come to be added.
  private static <T extends Record> T with(T record, Map<String, Object> changes) {
    try {
      @SuppressWarnings("unchecked")
      var type = (Class<T>) record.getClass();
      var types = new ArrayList<Class<?>>();
      var values = new ArrayList<Object>();
      for (var component : type.getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        types.add(component.getType());
        values.add(
            changes.containsKey(component.getName())
                ? changes.get(component.getName())
                : component.getAccessor().invoke(record));
      }
      var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
