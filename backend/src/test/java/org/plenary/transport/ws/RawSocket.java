package org.plenary.transport.ws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A socket on which a test writes what no client would.
final class RawSocket implements AutoCloseable {

  private static final byte[] NO_MASK = {0, 0, 0, 0};

  private final Socket socket;
  private final InputStream in;

  RawSocket(int port) throws IOException {
    socket = new Socket("localhost", port);
    socket.setSoTimeout(10_000);
    in = socket.getInputStream();
  }

  static RawSocket open(int port) throws IOException {
    var raw = new RawSocket(port);
    raw.handshake("Sec-WebSocket-Protocol: plenary.v1\r\n");
    return raw;
  }

  /// The head of the answer.
  String handshake(String headers) throws IOException {
    write(
        ("GET /ws HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n%s\r\n")
            .formatted(socket.getPort(), headers)
            .getBytes(StandardCharsets.US_ASCII));
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      head.write(in.read());
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  void write(byte... bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /// A masked frame of up to 125 bytes whose mask changes nothing.
  void frame(int first, byte... payload) throws IOException {
    write(
        ByteBuffer.allocate(6 + payload.length)
            .put((byte) first)
            .put((byte) (0x80 | payload.length))
            .put(NO_MASK)
            .put(payload)
            .array());
  }

  /// The code of the close frame that comes, or -1 when the socket just ends.
  int closeCode() throws IOException {
    while (true) {
      var first = in.read();
      if (first < 0) {
        return -1;
      }
      var length = in.read();
      if (length == 126) {
        length = in.read() << 8 | in.read();
      }
      var payload = in.readNBytes(length);
      if ((first & 0x0F) == 8) {
        return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
      }
    }
  }

  /// Takes one frame and answers it when it is a ping; false at the end.
  boolean answerPings() throws IOException {
    socket.setSoTimeout(0);
    var first = in.read();
    if (first < 0) {
      return false;
    }
    var length = in.read();
    if (length == 126) {
      length = in.read() << 8 | in.read();
    }
    var payload = in.readNBytes(length);
    if ((first & 0x0F) == 9) {
      frame(0x8A, payload);
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
