package org.plenary.transport.ws;

import java.util.List;
import org.plenary.protocol.Limits;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// Turns a handshake into a socket of our subprotocol. It negotiates no extension: compression
/// would cost memory per connection and let a small frame unpack to a large one.
final class Upgrade extends DefaultHandshakeHandler {

  Upgrade() {
    setSupportedProtocols(Limits.SUBPROTOCOL);
  }

  @Override
  protected List<WebSocketExtension> filterRequestedExtensions(
      ServerHttpRequest request,
      List<WebSocketExtension> requestedExtensions,
      List<WebSocketExtension> supportedExtensions) {
    return List.of();
  }
}
