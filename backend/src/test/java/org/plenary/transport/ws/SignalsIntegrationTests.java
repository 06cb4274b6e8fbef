package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.transport.ws.FakeHouse.SESSION;
import static org.plenary.transport.ws.FakeHouse.id;

import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.RoomKey;
import org.plenary.protocol.ServerMessage.Signalled;
import org.plenary.rules.Role;
import org.plenary.sync.Scene;
import org.plenary.testing.Engines;
import org.plenary.testing.TestRedis;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Pace;
import org.plenary.topics.Topic;

/// Protocol rule 5.6 over real sockets, two nodes and Redis. Signals of one node arrive in their
/// order: that one did not arrive is told by a later one that did.
@Timeout(60)
class SignalsIntegrationTests {

  private static final Audience GROUP =
      Audience.anyOf(new Audience.InRoom(new RoomKey("group-2")), Audience.leaders());

  private final TestRedis redis = Engines.separateRedis();
  private final SocketServer one = new SocketServer(redis);
  private final SocketServer two = new SocketServer(redis);

  @BeforeEach
  void fill() {
    everywhere(scene ->
        scene
            .person(id("ana"), Role.PARTICIPANT, "group-2")
            .person(id("ben"), Role.PARTICIPANT, "group-2")
            .person(id("cid"), Role.PARTICIPANT, "plenary")
            .person(id("dan"), Role.PARTICIPANT, "plenary")
            .person(id("screen"), Role.SCREEN, "plenary")
            .put("sheet/charter/group-2", GROUP, Pace.PROMPT, true, Document.with().build())
            .put("sheet/charter/all", Document.with().build()));
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
    redis.close();
  }

  private void everywhere(UnaryOperator<Scene> change) {
    one.house.change(change);
    two.house.change(change);
  }

  private static String editing(String of, String row) {
    return ("{\"t\":\"signal\",\"name\":\"editing\",\"sheet\":\"charter\",\"of\":\"%s\","
            + "\"row\":\"%s\",\"column\":\"text\"}")
        .formatted(of, row);
  }

  /// Sends one and waits until its node has dealt with it.
  private static void say(TestSocket from, String frame) {
    from.send(frame).send("{\"t\":\"ping\",\"at\":1}").next("pong");
  }

  private static TestSocket in(SocketServer node, String person) {
    return TestSocket.hello(node.port(), person);
  }

  /// The next signal that reaches somebody, as `who row`.
  private static String heard(TestSocket by) {
    var signal = by.next("signal");
    return signal.at("/by/key").asString() + " " + signal.get("row").asString();
  }

  /// Nodes that have just started may not hear each other yet.
  private void joined() {
    try (var client = RedisClient.create(redis.uri())) {
      var stranger = client.connect().sync();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> stranger.clientList().split("psub=1", -1).length == 3);
    }
  }

  @Test
  void showsWhoWritesToTheOthersWhoMaySeeIt() {
    joined();
    var ana = in(one, "ana");
    var ben = in(two, "ben");
    var fay = in(one, "fay");
    var cid = in(two, "cid");

    say(ana, editing("group-2", "principles"));
    var seen = ben.next("signal");
    assertThat(seen.toString())
        .isEqualTo(
            editing("group-2", "principles")
                .replace("}", ",\"by\":{\"key\":\"ana\",\"name\":\"ana\"}}"));
    assertThat(heard(fay)).isEqualTo("ana principles");

    say(fay, editing("all", "purpose"));
    assertThat(heard(ana)).as("not her own").isEqualTo("fay purpose");
    assertThat(heard(cid)).as("not of another group").isEqualTo("fay purpose");
  }

  @Test
  void takesNoneAboutWhatItsSenderMayNotSee() {
    joined();
    var ben = in(two, "ben");
    var cid = in(one, "cid");
    var dan = in(one, "dan");
    var fay = in(one, "fay");

    say(cid, editing("group-2", "principles"));
    say(dan, editing("group-9", "principles"));
    say(in(one, "screen"), editing("all", "principles"));
    say(fay, editing("group-2", "purpose"));
    assertThat(heard(ben)).isEqualTo("fay purpose");
    cid.assertAlive("command-1");
  }

  @Test
  void asksAgainWhereItArrives() {
    joined();
    var ana = in(one, "ana");
    var ben = in(two, "ben");
    var fay = in(one, "fay");
    two.house.change(scene -> scene.person(id("ben"), Role.PARTICIPANT, "plenary"));
    await().until(() -> !two.house.feeds.audience(SESSION, group()).test(id("ben")));

    say(ana, editing("group-2", "principles"));
    say(fay, editing("all", "purpose"));
    assertThat(heard(ben)).isEqualTo("fay purpose");
  }

  private static Topic group() {
    return new Topic("sheet/charter/group-2");
  }

  @Test
  void believesNothingThatRedisSays() {
    joined();
    var ben = in(two, "ben");
    var good = new Telling(id("ana"), signal("all", "principles")).text();
    try (var client = RedisClient.create(redis.uri())) {
      var stranger = client.connect().sync();
      for (var junk :
          List.of(
              "",
              "{}",
              "[]",
              "\0",
              good.replace("editing", "typing"),
              good.replace("\"all\"", "\"../me\""),
              good.replace("\"all\"", "\"group-9\""),
              good.replace("{\"", "{\"t\":\"sync\",\""),
              good.replace("\"by\"", "\"by\":1,\"by\""),
              good.replace("principles", "x".repeat(4_000)))) {
        stranger.publish("plenary:signal:" + SESSION, junk);
      }
      stranger.publish("plenary:signal:session-9", good);
      stranger.publish("plenary:signal:", good);
      stranger.publish("plenary:signal:" + SESSION, good);
    }
    assertThat(heard(ben)).isEqualTo("ana principles");
    ben.assertAlive("command-1");
  }

  private static Signalled signal(String of, String row) {
    return new Signalled("editing", "charter", of, row, "text", new Signalled.By("ana", "Ana"));
  }

  @Test
  void closesOneWhoFloodsAndLeavesTheOthers() {
    joined();
    var ana = in(one, "ana");
    var ben = in(one, "ben");
    for (var i = 0; i < 100; i++) {
      ana.socket().sendText(editing("group-2", "row-" + i), true).exceptionally(_ -> null).join();
    }
    assertThat(ana.closing()).startsWith("4008");
    ben.assertAlive("command-1");
  }

  @Test
  void goesOnWithoutRedis() {
    joined();
    var ana = in(one, "ana");
    var ben = in(one, "ben");
    redis.kill();
    say(ana, editing("group-2", "principles"));
    ana.assertAlive("command-1");
    ben.assertAlive("command-2");
  }

  @Test
  void anUnknownSignalIsNoStrike() {
    var ana = in(one, "ana");
    for (var i = 0; i < 6; i++) {
      ana.send("{\"t\":\"signal\",\"name\":\"typing\",\"room\":\"plenary\"}");
      assertThat(ana.next("error").get("code").asString()).isEqualTo("signal.unknown");
    }
    ana.assertAlive("command-1");
  }
}
