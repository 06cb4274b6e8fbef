package org.plenary.transport.ws;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// A socket of Spring's.
record SpringWire(WebSocketSession session) implements Wire {

  @Override
  public void text(String frame) throws IOException {
    session.sendMessage(new TextMessage(frame));
  }

  @Override
  public void ping(long number) throws IOException {
    session.sendMessage(new PingMessage(ByteBuffer.allocate(Long.BYTES).putLong(0, number)));
  }

  @Override
  public void close(int code, String reason) throws IOException {
    session.close(new CloseStatus(code, reason));
  }
}
