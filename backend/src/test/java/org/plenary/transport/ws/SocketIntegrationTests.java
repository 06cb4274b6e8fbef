package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.rules.Role;
import org.plenary.session.SessionCommand;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Pace;

@Timeout(60)
class SocketIntegrationTests {

  private static SocketServer server;

  @BeforeAll
  static void start() {
    server = new SocketServer("plenary.socket.hello=700ms", "plenary.socket.introduction=500ms");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void quiet() {
    server.house.commands.clear();
    server.house.departures.clear();
    server.house.ended.clear();
    server.house.life = Duration.ofMinutes(10);
    server.house.away = false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://plenary.example.evil.example",
        "https://evil-plenary.example",
        "http://plenary.example",
        "null"
      })
  void refusesAForeignOrigin(String origin) {
    assertThat(status("", "Origin", origin)).isEqualTo(403);
  }

  @Test
  void letsItsOwnOriginsIn() {
    TestSocket.open(server.port(), "", "Origin", "https://plenary.example").socket().abort();
    var own = "http://localhost:" + server.port();
    TestSocket.open(server.port(), "", "Origin", own).socket().abort();
  }

  @Test
  void refusesATokenInTheAddress() {
    assertThat(status("?token=token-ana")).isEqualTo(400);
  }

  @Test
  void refusesAHandshakeWithoutTheSubprotocol() throws Exception {
    try (var raw = new RawSocket(server.port())) {
      assertThat(raw.handshake("")).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void negotiatesNoCompression() throws Exception {
    try (var raw = new RawSocket(server.port())) {
      var answer =
          raw.handshake(
              "Sec-WebSocket-Protocol: plenary.v1\r\n"
                  + "Sec-WebSocket-Extensions: permessage-deflate\r\n");
      assertThat(answer)
          .startsWith("HTTP/1.1 101")
          .containsIgnoringCase("Sec-WebSocket-Protocol: plenary.v1")
          .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
    }
  }

  @Test
  void welcomesAndTellsEverythingThatIsVisible() {
    var ana = TestSocket.open(server.port());
    ana.send(TestSocket.helloFrame("ana", "tab-of-ana"));
    var welcome = ana.next("welcome");
    assertThat(welcome.get("session").asString()).isEqualTo("practices");
    assertThat(welcome.get("heartbeatSeconds").asInt()).isEqualTo(15);
    var sync = ana.next("sync");
    assertThat(sync.get("all").asBoolean()).isTrue();
    assertThat(sync.get("topics").has("session")).isTrue();
    ana.socket().sendClose(1000, "").join();
    await().until(() -> server.house.departures.toString().contains("left"));
  }

  @Test
  void closesASocketThatSaysNothing() {
    assertThat(TestSocket.open(server.port()).closing()).isEqualTo("1008 auth.required");
  }

  @Test
  void tellsABadTokenFromAForbiddenPlaceAndFromNoSession() {
    var nobody =
        TestSocket.open(server.port())
            .send(TestSocket.helloFrame("x", "tab-of-x").replace("token-", "xx"));
    assertThat(nobody.next("error").get("code").asString()).isEqualTo("auth.invalid");
    assertThat(nobody.closing()).isEqualTo("4001 auth.invalid");
    var stranger =
        TestSocket.open(server.port()).send(TestSocket.helloFrame("stranger", "tab-of-x"));
    assertThat(stranger.closing()).isEqualTo("4003 session.forbidden");
    var elsewhere =
        TestSocket.open(server.port())
            .send(TestSocket.helloFrame("ana", "tab-of-x").replace("\"heads\"", "\"NO SUCH\""));
    assertThat(elsewhere.closing()).isEqualTo("4003 session.forbidden");
    var late =
        TestSocket.open(server.port())
            .send(
                TestSocket.helloFrame("ana", "tab-of-x")
                    .replace("\"heads\"", "\"heads\",\"session\":\"over\""));
    assertThat(late.closing()).isEqualTo("4004 session.none-left");
  }

  @Test
  void closesWhatRestsOnASignInThatHasEnded() {
    var ana = TestSocket.open(server.port()).send(TestSocket.helloFrame("ana", "tab-of-ana"));
    var ben = TestSocket.open(server.port()).send(TestSocket.helloFrame("ben", "tab-of-ben"));
    ana.next("welcome");
    ben.next("welcome");
    server.house.ended.add("token-ana");
    assertThat(ana.closing()).isEqualTo("4001 auth.invalid");
    ben.send("{\"t\":\"ping\",\"at\":7}");
    assertThat(ben.next("pong").get("at").asInt()).isEqualTo(7);
    ben.socket().abort();
  }

  @Test
  void sendsClientsAwayForAWhileWhenTheDatabaseIsAway() {
    server.house.away = true;
    var ana = TestSocket.open(server.port()).send(TestSocket.helloFrame("ana", "tab-of-ana"));
    assertThat(ana.next("error").get("code").asString()).isEqualTo("unavailable");
    assertThat(ana.closing()).startsWith("4000 {\"retryMs\":");
  }

  @Test
  void takesNoCommandBeforeHelloAndNoSecondHello() {
    var ana = TestSocket.open(server.port());
    ana.send("{\"t\":\"cmd\",\"id\":\"command-1\",\"name\":\"session.start\",\"args\":{}}");
    assertThat(ana.next("error").get("code").asString()).isEqualTo("frame.out-of-order");
    ana.send(TestSocket.helloFrame("ana", "tab-of-ana")).next("welcome");
    ana.send(TestSocket.helloFrame("fay", "tab-of-ana"));
    assertThat(ana.next("error").get("code").asString()).isEqualTo("frame.out-of-order");
    assertThat(server.house.commands).isEmpty();
    ana.assertAlive("command-2");
    ana.socket().abort();
  }

  @Test
  void answersACommandAndThenTellsThatTheClientIsComplete() {
    var ana = TestSocket.hello(server.port(), "ana");
    ana.send(
        "{\"t\":\"cmd\",\"id\":\"command-1\",\"name\":\"poll.open\",\"args\":{\"poll\":\"ready\"}}");
    var ok = ana.next("ok");
    assertThat(server.house.commands)
        .containsExactly(new SessionCommand.OpenPoll(new org.plenary.ids.PollKey("ready")));
    while (ana.seq() < ok.get("seq").asLong()) {
      ana.next("sync");
    }
    ana.socket().abort();
  }

  @Test
  void tellsARefusalOfARuleAndAFaultOfOurs() {
    var ana = TestSocket.hello(server.port(), "ana");
    ana.send(
        "{\"t\":\"cmd\",\"id\":\"command-1\",\"name\":\"poll.close\",\"args\":{\"poll\":\"x\"}}");
    assertThat(ana.next("no").get("code").asString()).isEqualTo("poll.not-open");
    ana.send("{\"t\":\"cmd\",\"id\":\"command-2\",\"name\":\"session.reopen\",\"args\":{}}");
    assertThat(ana.next("no").toString())
        .contains("\"internal\"")
        .doesNotContain("a fault of ours");
    ana.socket().abort();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"t":"cmd","id":"command-1","name":"poll.open","args":{"poll":"a"},"role":"facilitator"} | no | frame.unknown-field
          {"t":"cmd","id":"command-1","name":"poll.open","args":{"poll":"a","role":"facilitator"}} | no | frame.unknown-field
          {"t":"cmd","id":"command-1","name":"poll.answer","args":{"poll":"a","answer":1.9}} | no | frame.wrong-type
          {"t":"cmd","id":"command-1","name":"poll.answer","args":{"poll":"a","answer":[-1]}} | no | frame.wrong-type
          {"t":"cmd","id":"command-1","name":"drop.tables","args":{}} | no | command.unknown
          {"t":"cmd","id":"command-1","name":"chat.post","args":{}} | no | command.unavailable
          {"t":"cmd","id":"command-1","name":"breakout.message","args":{"text":"a\\u0000"}} | no | frame.bad-text
          {"t":"cmd","id":"../etc/passwd","name":"poll.open","args":{"poll":"a"}} | error | frame.wrong-type
          {"t":"signal","name":"typing"} | error | signal.unknown
          {"t":"hold","on":1} | error | frame.unknown-kind
          nonsense | error | frame.not-json
          """)
  void refusesBadInputToTheSenderAloneAndLives(String frame, String answer, String code) {
    var ana = TestSocket.hello(server.port(), "ana");
    var ben = TestSocket.hello(server.port(), "ben");
    ana.send(frame);
    assertThat(ana.next(answer).get("code").asString()).isEqualTo(code);
    assertThat(server.house.commands).isEmpty();
    ana.assertAlive("command-9");
    ben.assertAlive("command-8");
    ana.socket().abort();
    ben.socket().abort();
  }

  @Test
  void refusesLargeAndBinaryMessagesAndLives() {
    var ana = TestSocket.hello(server.port(), "ana");
    ana.send("{\"t\":\"want\",\"topics\":[\"" + "a".repeat(17_000) + "\"]}");
    assertThat(ana.next("error").get("code").asString()).isEqualTo("frame.too-large");
    ana.socket().sendBinary(ByteBuffer.wrap(new byte[5_000]), true).join();
    assertThat(ana.next("error").get("code").asString()).isEqualTo("frame.binary");
    ana.assertAlive("command-1");
    ana.socket().abort();
  }

  @Test
  void takesAFrameInPieces() {
    var ana = TestSocket.hello(server.port(), "ana");
    ana.socket().sendText("{\"t\":\"ping\",", false).join();
    ana.socket().sendText("\"at\":", false).join();
    ana.socket().sendText("7}", true).join();
    assertThat(ana.next("pong").get("at").asLong()).isEqualTo(7);
    ana.socket().abort();
  }

  @Test
  void closesAfterFiveStrikes() {
    var ana = TestSocket.hello(server.port(), "ana");
    for (var i = 0; i < 5; i++) {
      ana.send("garbage " + i);
    }
    for (var i = 0; i < 5; i++) {
      assertThat(ana.next("error").get("code").asString()).isEqualTo("frame.not-json");
    }
    assertThat(ana.closing()).isEqualTo("1008 frame.not-json");
  }

  @Test
  void warnsAndThenClosesAFlood() {
    var ana = TestSocket.hello(server.port(), "ana");
    var ben = TestSocket.hello(server.port(), "ben");
    flood(ana);
    assertThat(ana.closing()).isEqualTo("4008 frame.too-fast");
    assertThat(
            server.house.meters.counter("plenary.frames.refused", "code", "frame.too-fast").count())
        .isPositive();
    ben.assertAlive("command-1");
    ben.socket().abort();
  }

  private static void flood(TestSocket client) {
    for (var i = 0; i < 500 && !client.closed.isDone(); i++) {
      try {
        client.send("{\"t\":\"ping\",\"at\":1}");
      } catch (RuntimeException closed) {
        return;
      }
    }
  }

  @Test
  void closesTheOlderSocketOfATab() {
    var older = TestSocket.hello(server.port(), "ana");
    var newer = TestSocket.hello(server.port(), "ana");
    assertThat(older.closing()).isEqualTo("4009 session.replaced");
    newer.assertAlive("command-1");
    newer.socket().abort();
  }

  @Test
  void closesTheOldestOfTooManyTabs() {
    var first = TestSocket.hello(server.port(), "ben", "tab-number-1");
    var others =
        List.of(2, 3, 4, 5, 6).stream()
            .map(i -> TestSocket.hello(server.port(), "ben", "tab-number-" + i))
            .toList();
    assertThat(first.closing()).isEqualTo("4009 session.replaced");
    others.forEach(other -> other.assertAlive("command-1"));
    others.forEach(other -> other.socket().abort());
  }

  @Test
  void closesWhenTheTokenIsOverUnlessItIsRenewed() {
    server.house.life = Duration.ofSeconds(1);
    var ana = TestSocket.hello(server.port(), "ana");
    var ben = TestSocket.hello(server.port(), "ben");
    server.house.life = Duration.ofMinutes(10);
    ben.send("{\"t\":\"token\",\"token\":\"token-ana\"}");
    assertThat(ben.next("error").get("code").asString()).isEqualTo("auth.invalid");
    ben.send("{\"t\":\"token\",\"token\":\"token-ben!fresh\"}");
    assertThat(ana.closing()).isEqualTo("4001 auth.expired");
    ben.assertAlive("command-1");
    ben.socket().abort();
  }

  @Test
  void closesWhenAPersonIsRemoved() {
    server.house.change(before -> before.person(FakeHouse.id("guy"), Role.OBSERVER, "plenary"));
    var guy = TestSocket.hello(server.port(), "guy");
    guy.next("sync");
    server.house.change(before -> before.without(FakeHouse.id("guy")));
    assertThat(guy.closing()).isEqualTo("4003 session.forbidden");
  }

  @Test
  void waitsAWhileForTheSessionToKnowANewPerson() {
    var nora = TestSocket.hello(server.port(), "nora");
    server.house.change(before -> before.person(FakeHouse.id("nora"), Role.OBSERVER, "plenary"));
    nora.next("sync");
    nora.socket().abort();
    assertThat(TestSocket.hello(server.port(), "zoe").closing())
        .isEqualTo("4003 session.forbidden");
  }

  @Test
  void sendsWantedTopicsOnly() {
    server.house.change(before ->
        before.put(
            "people", Audience.everyone(), Pace.CALM, true, Document.with().put("n", 1).build()));
    var ana = TestSocket.open(server.port());
    var hello = TestSocket.helloFrame("ana", "tab-of-ana").replace("}", ",\"want\":[]}");
    ana.send(hello);
    assertThat(ana.next("sync").get("topics").has("people")).isFalse();
    ana.send("{\"t\":\"want\",\"topics\":[\"people\",\"rooms\"]}");
    assertThat(ana.next("sync").get("topics").has("people")).isTrue();
    ana.socket().abort();
    server.house.change(before -> before.drop("people"));
  }

  @Test
  void countsSocketsAndFrames() {
    var ana = TestSocket.hello(server.port(), "ana");
    assertThat(server.house.meters.get("plenary.sockets.open").gauge().value()).isPositive();
    assertThat(server.house.meters.counter("plenary.frames.delivered").count()).isPositive();
    ana.socket().abort();
    await().until(() -> server.house.departures.toString().contains("lost abruptly"));
  }

  private static int status(String query, String... headers) {
    try {
      TestSocket.open(server.port(), query, headers).socket().abort();
      return 101;
    } catch (java.util.concurrent.CompletionException refused) {
      assertThatThrownBy(
              () -> {
                throw refused.getCause();
              })
          .isInstanceOf(WebSocketHandshakeException.class);
      return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }
  }
}
