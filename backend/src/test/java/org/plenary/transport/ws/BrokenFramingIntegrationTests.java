package org.plenary.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What only an attacker sends: it ends its own socket and nobody else's.
@Timeout(60)
class BrokenFramingIntegrationTests {

  private static final int TEXT = 0x81;
  private static final int TEXT_BEGINS = 0x01;
  private static final int GOES_ON = 0x00;
  private static final int PING = 0x89;

  private static SocketServer server;

  @BeforeAll
  static void start() {
    server = new SocketServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void endsAFrameOfAllButEndlessLength() throws IOException {
    try (var raw = RawSocket.open(server.port())) {
      raw.write(
          ByteBuffer.allocate(14)
              .put((byte) TEXT)
              .put((byte) 0xFF)
              .putLong(1L << 62)
              .putInt(0)
              .array());
      raw.write(new byte[100_000]);
      assertThat(raw.closeCode()).isIn(1002, 1008, 1009, -1);
    } catch (java.net.SocketException cut) {
      assertThat(cut).hasMessageMatching(".*(reset|closed|Broken).*");
    }
    neighbourLives();
  }

  @Test
  void endsReservedBitsAndUnmaskedFramesAndLongPings() throws IOException {
    try (var raw = RawSocket.open(server.port())) {
      raw.frame(TEXT | 0x40, (byte) 'a');
      assertThat(raw.closeCode()).isEqualTo(1002);
    }
    try (var raw = RawSocket.open(server.port())) {
      raw.write((byte) TEXT, (byte) 1, (byte) 'a');
      assertThat(raw.closeCode()).isEqualTo(1002);
    }
    try (var raw = RawSocket.open(server.port())) {
      raw.write((byte) PING, (byte) 0xFE, (byte) 0, (byte) 126);
      raw.write(new byte[130]);
      assertThat(raw.closeCode()).isEqualTo(1002);
    }
    neighbourLives();
  }

  @Test
  void endsBrokenText() throws IOException {
    try (var raw = RawSocket.open(server.port())) {
      raw.frame(TEXT, (byte) 0xC3, (byte) 0x28);
      assertThat(raw.closeCode()).isEqualTo(1007);
    }
    neighbourLives();
  }

  @Test
  void endsAMessageOfEndlessPieces() throws IOException {
    try (var raw = RawSocket.open(server.port())) {
      raw.frame(TEXT_BEGINS, (byte) 'a');
      for (var i = 0; i < 1_000; i++) {
        raw.frame(GOES_ON, (byte) 'a');
      }
      assertThat(raw.closeCode()).isEqualTo(1008);
    } catch (java.net.SocketException cut) {
      assertThat(cut).hasMessageMatching(".*(reset|closed|Broken).*");
    }
    neighbourLives();
  }

  @Test
  void takesAClientThatDoesNotReadForWhatItIs() throws IOException {
    try (var raw = RawSocket.open(server.port())) {
      raw.frame(TEXT, hello());
      for (var i = 0; i < 200; i++) {
        var n = i;
        server.house.change(before ->
            before.put(
                "big", org.plenary.topics.Document.with().put("n", n + "x".repeat(9_000)).build()));
      }
      neighbourLives();
    }
  }

  private static byte[] hello() {
    return TestSocket.helloFrame("ben", "tab-of-ben").getBytes(StandardCharsets.US_ASCII);
  }

  private static void neighbourLives() {
    var ana = TestSocket.hello(server.port(), "ana");
    ana.assertAlive("command-" + System.nanoTime());
    ana.socket().abort();
  }
}
