package org.plenary.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.SessionId;
import org.plenary.rules.Role;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Pace;

/// Random changes, slowness, drops, resumes on either of two nodes and changes of role and room: in
/// the end all hold what they may see and nothing else, and nobody is ever sent more.
class ConvergenceTests {

  private static final SessionId SESSION = new SessionId("session-1");
  private static final List<Role> ROLES =
      List.of(Role.PARTICIPANT, Role.FACILITATOR, Role.OBSERVER);

  private final ManualMetronome metronome = new ManualMetronome();
  private final List<Feeds> nodes = List.of(node(), node());
  private final List<Line> lines = new ArrayList<>();
  private final List<PersonId> people = new ArrayList<>();
  private Random random = new Random();
  private Scene scene = Scene.EMPTY;

  private Feeds node() {
    return new Feeds("build", (_, seq) -> Map.of(seq, Scene.hashAt("a", seq)), metronome);
  }

  /// A client, the connection that it may have, and what is on its way.
  private static final class Line {
    final PersonId person;
    final double speed;
    FakeClient client = new FakeClient();
    @Nullable Replica replica;

    Line(PersonId person, double speed) {
      this.person = person;
      this.speed = speed;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void allHoldWhatTheyMaySee(long seed) {
    run(seed);
  }

  @Test
  void allHoldWhatTheyMaySeeWithAnySeed() {
    run(System.nanoTime());
  }

  private void run(long seed) {
    System.out.println("convergence seed " + seed);
    random = new Random(seed);
    for (var i = 0; i < 24; i++) {
      var person = new PersonId("person-%02d".formatted(i / 2));
      lines.add(new Line(person, random.nextDouble()));
      people.add(person);
      scene = scene.person(person, ROLES.get(i % 3), "plenary");
    }
    for (var step = 0; step < 1_500; step++) {
      change();
      publish(step);
      metronome.pass(Duration.ofMillis(random.nextInt(80)));
      lines.forEach(line -> live(line, seed));
    }
    settle(seed);
  }

  private void publish(int step) {
    nodes.get(0).publish(SESSION, scene);
    if (step % 7 == 0) {
      nodes.get(1).publish(SESSION, scene);
    }
  }

  private void settle(long seed) {
    for (var step = 0; step < 3; step++) {
      nodes.forEach(node -> node.publish(SESSION, scene));
      metronome.pass(Duration.ofSeconds(2));
    }
    for (var line : lines) {
      if (line.replica == null) {
        come(line);
      }
      for (var idle = 0; idle < 60; idle += step(line, seed) ? 0 : 1) {}
      assertThat(line.client.documents()).as("seed %s", seed).isEqualTo(visible(line.person));
    }
  }

  private void change() {
    for (var i = random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(12)) {
        case 0 -> scene = scene.drop("topic-" + random.nextInt(10));
        case 1 -> {
          var role = ROLES.get(random.nextInt(3));
          scene = scene.person(anybody(), role, "" + (char) ('a' + random.nextInt(3)));
        }
        case 2 -> {
          var viewer = scene.people().get(anybody());
          var room = "" + (char) ('a' + random.nextInt(3));
          scene = scene.person(viewer.person(), viewer.role(), room);
        }
        case 3 -> scene = scene.put("large", Audience.everyone(), Pace.CALM, true, large());
        case 4 -> {
          var person = anybody();
          var only = new Audience.Only(person);
          scene = scene.put("me/" + person, only, Pace.PROMPT, false, document());
        }
        default -> put(random.nextInt(10));
      }
    }
  }

  private void put(int number) {
    var name = "topic-" + number;
    var audience =
        switch (number % 4) {
          case 0 -> Audience.leaders();
          case 1 -> new Audience.InRoom(new RoomKey("" + (char) ('a' + number % 3)));
          default -> Audience.everyone();
        };
    var known = scene.topics().get(new org.plenary.topics.Topic(name));
    var document = known == null ? document() : MergePatchTests.changed(random, known.document());
    scene = scene.put(name, audience, number > 6 ? Pace.CALM : Pace.PROMPT, number > 7, document);
  }

  private Document document() {
    return MergePatchTests.document(random, 3);
  }

  private Document large() {
    var people = Document.with();
    for (var i = random.nextInt(400); i > 0; i--) {
      var text = "x".repeat(random.nextInt(150));
      people.put("person-" + i, Document.with().put("name", text).put("rank", i).build());
    }
    return Document.with().put("people", people.build()).build();
  }

  private PersonId anybody() {
    return people.get(random.nextInt(people.size()));
  }

  private void live(Line line, long seed) {
    if (line.replica == null) {
      if (random.nextInt(20) == 0) {
        come(line);
      }
      return;
    }
    if (random.nextInt(60) == 0) {
      line.replica.leave();
      line.replica = null;
      return;
    }
    if (random.nextInt(50) == 0) {
      line.replica.owe(scene.seq());
    }
    for (var i = 0; i < 4 && random.nextDouble() < line.speed && step(line, seed); i++) {}
  }

  private void come(Line line) {
    var claim = random.nextInt(15) == 0 ? Claim.NONE : line.client.claim();
    line.replica = nodes.get(random.nextInt(2)).follow(SESSION, line.person, claim, () -> {});
  }

  private boolean step(Line line, long seed) {
    var room = random.nextInt(3) == 0 ? 200 + random.nextInt(16_000) : Integer.MAX_VALUE;
    if (!(line.replica.next(room) instanceof Step.Send(var frame))) {
      return false;
    }
    assertThat(frame.bytes()).as("seed %s", seed).isLessThanOrEqualTo(16 * 1024);
    line.client.take(frame.text());
    if (line.client.seq() == scene.seq().value()) {
      assertThat(visible(line.person).keySet()).containsAll(line.client.documents().keySet());
    }
    return true;
  }

  private TreeMap<String, Object> visible(PersonId person) {
    var documents = new TreeMap<String, Object>();
    for (var state : scene.visible(scene.people().get(person))) {
      var document = scene.render(state.topic());
      documents.put(state.topic().wireName(), FakeClient.plain(document));
    }
    return documents;
  }
}
