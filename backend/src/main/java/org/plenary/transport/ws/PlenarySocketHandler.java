package org.plenary.transport.ws;

import jakarta.websocket.Session;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// Where sockets come from: makes a connection of each and hands it what arrives. Messages come in
/// pieces, so that a container's buffer can be small and the limits are ours.
final class PlenarySocketHandler implements WebSocketHandler {

  private static final String BLOCKING_SEND = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private final Map<String, Connection> connections = new ConcurrentHashMap<>();
  private final Surroundings around;

  PlenarySocketHandler(Surroundings around) {
    this.around = around;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    patient(session);
    var address = String.valueOf(session.getAttributes().get(Handshake.ADDRESS));
    var connection = new Connection(around, new SpringWire(session), address);
    connections.put(session.getId(), connection);
    around.sockets().opened(connection);
    Thread.ofVirtual().name("socket-writer").start(connection.writer());
  }

  @Override
  public void handleMessage(WebSocketSession session, WebSocketMessage<?> message)
      throws InterruptedException {
    var connection = connections.get(session.getId());
    if (connection == null) {
      return;
    }
    switch (message) {
      case TextMessage text -> connection.text(text.getPayload(), text.isLast());
      case BinaryMessage binary -> connection.binary(binary.isLast());
      case PongMessage pong -> connection.pong(number(pong.getPayload()));
      default -> {}
    }
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable exception) {
    // The close that follows says all that is needed.
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    var connection = connections.remove(session.getId());
    if (connection != null) {
      around.meters().closed(status.getCode());
      around.sockets().closed(connection);
      connection.closed(reason(status), isAbrupt(status));
    }
  }

  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  private void patient(WebSocketSession session) {
    if (session instanceof NativeWebSocketSession wrapped) {
      var socket = wrapped.getNativeSession(Session.class);
      if (socket != null) {
        socket.getUserProperties().put(BLOCKING_SEND, around.settings().stall().toMillis());
      }
    }
  }

  private static long number(ByteBuffer payload) {
    return payload.remaining() == Long.BYTES ? payload.getLong(payload.position()) : 0;
  }

  private static boolean isAbrupt(CloseStatus status) {
    return switch (status.getCode()) {
      case 1000, 1001, 1005, 4000, 4001, 4003, 4008, 4009 -> false;
      default -> true;
    };
  }

  private static String reason(CloseStatus status) {
    return switch (status.getCode()) {
      case 1000, 1001, 1005 -> "left";
      case 4000 -> "draining";
      case 4001 -> "expired";
      case 4003 -> "removed";
      case 4009 -> "replaced";
      default -> "lost";
    };
  }
}
