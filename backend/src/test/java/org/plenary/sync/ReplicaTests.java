package org.plenary.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.rules.Role;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Pace;

class ReplicaTests {

  private static final SessionId SESSION = new SessionId("session-1");
  private static final PersonId ANA = new PersonId("person-ana");
  private static final PersonId BEN = new PersonId("person-ben");

  private final ManualMetronome metronome = new ManualMetronome();
  private final Feeds feeds =
      new Feeds("build", (_, seq) -> Map.of(seq, Scene.hashAt("a", seq)), metronome);
  private Scene scene =
      Scene.EMPTY
          .person(ANA, Role.PARTICIPANT, "plenary")
          .person(BEN, Role.FACILITATOR, "plenary")
          .put("session", text("one"));

  @Test
  void showsTheFirstChangeAtOnceAndTheNextWithTheTick() {
    var client = new FakeClient();
    var replica = follow(ANA, Claim.NONE);
    publish(scene);
    assertThat(drain(replica, client)).hasSize(1);
    publish(scene.put("session", text("two")));
    assertThat(drain(replica, client)).isEmpty();
    metronome.pass(Duration.ofMillis(99));
    assertThat(drain(replica, client)).isEmpty();
    metronome.pass(Duration.ofMillis(1));
    assertThat(drain(replica, client)).singleElement().asString().contains("\"patch\"");
  }

  @Test
  void showsCalmTopicsOnceASecond() {
    var client = new FakeClient();
    var replica = follow(ANA, Claim.NONE);
    for (var tick = 0; tick < 30; tick++) {
      scene = scene.put("people", Audience.everyone(), Pace.CALM, true, text("n" + tick));
      publish(scene);
      metronome.pass(Duration.ofMillis(100));
      drain(replica, client);
    }
    assertThat(client.frames()).isBetween(3, 4);
    metronome.pass(Duration.ofSeconds(1));
    drain(replica, client);
    assertThat(client.documents()).containsEntry("people", Map.of("text", "n29"));
  }

  @Test
  void sendsOnlyWhatIsNewerToAGoodMark() {
    var client = arrive(ANA);
    tick(scene.put("poll/a", text("a")));
    var frames = drain(follow(ANA, client.claim()), client);
    assertThat(frames).singleElement().asString().contains("poll/a").doesNotContain("session\"");
    assertThat(frames.getFirst()).doesNotContain("\"all\"");
  }

  @Test
  void saysOnceThatNothingIsNewer() {
    var client = arrive(ANA);
    var replica = follow(ANA, client.claim());
    assertThat(drain(replica, client)).singleElement().asString().endsWith("\"topics\":{}}");
    assertThat(drain(replica, client)).isEmpty();
  }

  @Test
  void beginsAnewAfterAnotherHistory() {
    var client = arrive(ANA);
    var claim = client.claim();
    tick(scene.put("session", text("else")).otherwise("b"));
    var other = new Feeds("build", (_, seq) -> Map.of(seq, Scene.hashAt("b", seq)), metronome);
    other.publish(SESSION, scene);
    metronome.pass(Duration.ofSeconds(1));
    var frames = drain(other.follow(SESSION, ANA, claim, () -> {}), client);
    assertThat(frames.getFirst()).contains("\"all\":true");
  }

  @Test
  void showsAReplacedHistoryOnlyToThoseWhoFollowAnew() {
    var client = arrive(ANA);
    var old = follow(ANA, client.claim());
    drain(old, client);
    feeds.replace(SESSION, scene.put("session", text("other")).otherwise("b"));
    metronome.pass(Duration.ofSeconds(1));
    assertThat(drain(old, client)).isEmpty();
    assertThat(drain(follow(ANA, Claim.NONE), new FakeClient()).getFirst()).contains("other");
  }

  @Test
  void forgetsASessionOnlyWhenNobodyFollowsIt() {
    tick(scene.put("session", text("a")));
    var replica = follow(ANA, Claim.NONE);
    feeds.forget(SESSION);
    assertThat(feeds.known()).containsExactly(SESSION);
    tick(scene.put("session", text("b")));
    assertThat(drain(replica, new FakeClient()).toString()).contains("\"b\"");
    replica.leave();
    feeds.forget(SESSION);
    assertThat(feeds.known()).isEmpty();
  }

  @Test
  void beginsAnewWithAnotherRelease() {
    var client = arrive(ANA);
    var other = new Feeds("newer", (_, seq) -> Map.of(seq, Scene.hashAt("a", seq)), metronome);
    other.publish(SESSION, scene);
    metronome.pass(Duration.ofSeconds(1));
    var frames = drain(other.follow(SESSION, ANA, client.claim(), () -> {}), client);
    assertThat(frames.getFirst()).contains("\"all\":true");
  }

  @Test
  void beginsAnewForAnotherPersonOrRole() {
    var claim = arrive(ANA).claim();
    assertThat(drain(follow(BEN, claim), new FakeClient()).getFirst()).contains("\"all\":true");
    tick(scene.person(ANA, Role.ORGANIZER, "plenary"));
    assertThat(drain(follow(ANA, claim), new FakeClient()).getFirst()).contains("\"all\":true");
  }

  @Test
  void doesNotTrustAMarkThatItCannotRead() {
    arrive(ANA);
    for (var mark : List.of("", "x", "00000000.000000000000.1.00000000", "é".repeat(900))) {
      var claim = new Claim(mark, Map.of("session", 3L), null);
      assertThat(drain(follow(ANA, claim), new FakeClient()).getFirst()).contains("\"all\":true");
    }
  }

  @Test
  void waitsForTheStateThatAClientHasSeenOnAnotherNode() {
    var ahead = scene.put("session", text("two"));
    var client = new FakeClient();
    client.take(
        ("{\"t\":\"sync\",\"seq\":4,\"mark\":\"%s\",\"topics\":"
                + "{\"session\":{\"v\":4,\"doc\":{\"text\":\"two\"}}}}")
            .formatted(
                new Mark(
                    Mark.release("build"),
                    Mark.variant(ahead.viewer(ANA).orElseThrow()),
                    ahead.seq(),
                    ahead.hash())));
    publish(scene);
    metronome.pass(Duration.ofSeconds(1));
    var replica = follow(ANA, client.claim());
    assertThat(drain(replica, client)).isEmpty();
    tick(ahead);
    assertThat(drain(replica, client)).singleElement().asString().endsWith("\"topics\":{}}");
  }

  @Test
  void showsARoomOnlyToThoseInIt() {
    var room = new org.plenary.ids.RoomKey("1");
    var inRoom = new Audience.InRoom(room);
    scene = scene.put("room/1", inRoom, Pace.PROMPT, false, text("hush"));
    var client = arrive(ANA);
    assertThat(client.holds("room/1")).isFalse();
    var replica = follow(ANA, client.claim());
    drain(replica, client);
    tick(scene.person(ANA, Role.PARTICIPANT, "1"));
    drain(replica, client);
    assertThat(client.documents()).containsEntry("room/1", Map.of("text", "hush"));
    tick(scene.person(ANA, Role.PARTICIPANT, "plenary"));
    assertThat(drain(replica, client)).singleElement().asString().contains("{\"gone\":true}");
    assertThat(client.holds("room/1")).isFalse();
  }

  @Test
  void answersAlikeForForbiddenAndUnknownTopics() {
    scene = scene.put("run", Audience.leaders(), Pace.PROMPT, false, text("secret"));
    var client = arrive(ANA);
    var have = new java.util.HashMap<>(client.claim().have());
    have.put("run", 4L);
    have.put("nothing", 4L);
    var claim = new Claim(client.claim().mark(), have, null);
    var frames = drain(follow(ANA, claim), client);
    assertThat(frames)
        .singleElement()
        .asString()
        .contains("\"run\":{\"gone\":true}", "\"nothing\":{\"gone\":true}")
        .doesNotContain("secret");
  }

  @Test
  void sendsLazyTopicsToThoseWhoWantThem() {
    scene = scene.put("people", Audience.everyone(), Pace.CALM, true, text("all"));
    publish(scene);
    metronome.pass(Duration.ofSeconds(1));
    var client = new FakeClient();
    var replica = follow(ANA, new Claim(null, Map.of(), Set.of()));
    drain(replica, client);
    assertThat(client.documents()).containsOnlyKeys("session");
    replica.want(Set.of("people", "what is this"));
    drain(replica, client);
    assertThat(client.documents()).containsOnlyKeys("session", "people");
    replica.want(Set.of());
    drain(replica, client);
    assertThat(client.documents()).containsOnlyKeys("session");
  }

  @Test
  void tellsThatItIsCompleteOnlyWhenSomeoneWaitsForIt() {
    var client = arrive(ANA);
    var replica = follow(ANA, client.claim());
    drain(replica, client);
    tick(scene.put("run", Audience.leaders(), Pace.PROMPT, false, text("secret")));
    assertThat(drain(replica, client)).isEmpty();
    replica.owe(scene.seq());
    drain(replica, client);
    assertThat(client.seq()).isEqualTo(scene.seq().value());
  }

  @Test
  void saysNothingOfADocumentThatWasTouchedAndStayed() {
    var client = arrive(ANA);
    var replica = follow(ANA, client.claim());
    drain(replica, client);
    tick(scene.put("session", text("one")));
    assertThat(drain(replica, client)).isEmpty();
    tick(scene.put("session", text("two")));
    drain(replica, client);
    assertThat(client.documents()).containsEntry("session", Map.of("text", "two"));
  }

  @Test
  void putsMeFirst() {
    var only = new Audience.Only(ANA);
    scene = scene.put("me/" + ANA, only, Pace.PROMPT, false, text("ana"));
    publish(scene);
    metronome.pass(Duration.ofSeconds(1));
    var frames = drain(follow(ANA, Claim.NONE), new FakeClient());
    assertThat(frames.getFirst()).contains("\"topics\":{\"me\":");
  }

  @Test
  void dividesWhatIsLargerThanAFrame() {
    scene = scene.put("people", Audience.everyone(), Pace.PROMPT, false, crowd(1_000, "a"));
    var client = new FakeClient();
    publish(scene);
    metronome.pass(Duration.ofSeconds(1));
    var replica = follow(ANA, Claim.NONE);
    var frames = drain(replica, client);
    assertThat(frames).hasSizeGreaterThan(3).allMatch(frame -> Json.bytes(frame) <= 16 * 1024);
    assertThat(client.documents()).containsEntry("people", FakeClient.plain(crowd(1_000, "a")));
    tick(scene.put("people", Audience.everyone(), Pace.PROMPT, false, crowd(1_000, "b")));
    drain(replica, client);
    assertThat(client.documents()).containsEntry("people", FakeClient.plain(crowd(1_000, "b")));
  }

  @Test
  void stopsADivisionWhenTheTopicIsLost() {
    scene = scene.put("run", new Audience.Only(ANA), Pace.PROMPT, false, crowd(1_000, "a"));
    publish(scene);
    metronome.pass(Duration.ofSeconds(1));
    var client = new FakeClient();
    var replica = follow(ANA, Claim.NONE);
    for (var i = 0; i < 3; i++) {
      client.take(((Step.Send) replica.next(Integer.MAX_VALUE)).frame().text());
    }
    assertThat(client.version("run")).isZero();
    tick(scene.put("run", new Audience.Only(BEN), Pace.PROMPT, false, text("other")));
    assertThat(drain(replica, client)).noneMatch(frame -> frame.contains("other"));
    assertThat(client.holds("run")).isFalse();
  }

  @Test
  void doesNotNameAnIncompleteDocument() {
    scene = scene.put("people", Audience.everyone(), Pace.PROMPT, false, crowd(1_000, "a"));
    publish(scene);
    metronome.pass(Duration.ofSeconds(1));
    var client = new FakeClient();
    var replica = follow(ANA, Claim.NONE);
    for (var i = 0; i < 3; i++) {
      client.take(((Step.Send) replica.next(Integer.MAX_VALUE)).frame().text());
    }
    replica.leave();
    drain(follow(ANA, client.claim()), client);
    assertThat(client.documents()).containsEntry("people", FakeClient.plain(crowd(1_000, "a")));
  }

  @Test
  void tellsWhoIsNotKnownYetFromWhoWasRemoved() {
    var stranger = new PersonId("person-new");
    publish(scene);
    metronome.pass(Duration.ofSeconds(1));
    var replica = follow(stranger, Claim.NONE);
    assertThat(replica.next(Integer.MAX_VALUE)).isEqualTo(Step.UNKNOWN);
    tick(scene.person(stranger, Role.PARTICIPANT, "plenary"));
    assertThat(replica.next(Integer.MAX_VALUE)).isInstanceOf(Step.Send.class);
    tick(scene.without(stranger));
    assertThat(replica.next(Integer.MAX_VALUE)).isEqualTo(Step.REMOVED);
  }

  @Test
  void asksForHashesOnceWhenEverybodyComesBack() {
    var asked = new ArrayList<Seq>();
    var counting =
        new Feeds(
            "build",
            (_, seq) -> {
              asked.add(seq);
              return LongStream.rangeClosed(1, 20)
                  .mapToObj(Seq::new)
                  .collect(Collectors.toMap(at -> at, at -> Scene.hashAt("a", at)));
            },
            metronome);
    var claim = arrive(ANA).claim();
    tick(scene.put("session", text("one and a half")));
    var later = arrive(ANA).claim();
    assertThat(later.mark()).isNotEqualTo(claim.mark());
    counting.publish(SESSION, scene.put("session", text("two")));
    metronome.pass(Duration.ofSeconds(1));
    for (var i = 0; i < 50; i++) {
      drain(counting.follow(SESSION, ANA, i % 2 == 0 ? claim : later, () -> {}), new FakeClient());
    }
    assertThat(asked).hasSize(1);
  }

  private static Document text(String text) {
    return Document.with().put("text", text).build();
  }

  private static Document crowd(int people, String name) {
    var crowd = Document.with();
    for (var i = 0; i < people; i++) {
      crowd.put("person-" + i, Document.with().put("name", name + " García " + i).build());
    }
    return Document.with().put("people", crowd.build()).build();
  }

  private FakeClient arrive(PersonId person) {
    publish(scene);
    metronome.pass(Duration.ofSeconds(1));
    var client = new FakeClient();
    var replica = follow(person, Claim.NONE);
    drain(replica, client);
    replica.leave();
    return client;
  }

  private Replica follow(PersonId person, Claim claim) {
    return feeds.follow(SESSION, person, claim, () -> {});
  }

  private void publish(Scene next) {
    scene = next;
    feeds.publish(SESSION, next);
    metronome.pass(Duration.ZERO);
  }

  private void tick(Scene next) {
    publish(next);
    metronome.pass(Duration.ofSeconds(1));
  }

  private static List<String> drain(Replica replica, FakeClient client) {
    var frames = new ArrayList<String>();
    while (replica.next(Integer.MAX_VALUE) instanceof Step.Send(var frame)) {
      assertThat(frame.bytes()).isEqualTo(Json.bytes(frame.text()));
      frames.add(frame.text());
      client.take(frame.text());
    }
    return frames;
  }
}
