package org.plenary.transport.ws;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.Limits;
import org.plenary.transport.Address;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Decides which handshakes become sockets.
final class Handshake implements HandshakeInterceptor {

  /// The attribute of a socket that says where it comes from.
  static final String ADDRESS = "plenary.address";

  private static final String PROTOCOLS = "Sec-WebSocket-Protocol";

  private final Set<String> origins;
  private final Sockets sockets;

  /// Handshakes from these origins and from the server's own.
  Handshake(Set<String> origins, Sockets sockets) {
    this.origins = Set.copyOf(origins);
    this.sockets = sockets;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    var refusal = refusal(request);
    if (refusal != null) {
      response.setStatusCode(refusal);
    } else {
      attributes.put(ADDRESS, Address.of(remote(request)));
    }
    return refusal == null;
  }

  private static String remote(ServerHttpRequest request) {
    return request instanceof ServletServerHttpRequest servlet
        ? servlet.getServletRequest().getRemoteAddr()
        : "";
  }

  private @Nullable HttpStatus refusal(ServerHttpRequest request) {
    if (!isAllowed(request.getHeaders())) {
      return HttpStatus.FORBIDDEN;
    }
    if (request.getURI().getRawQuery() != null || !offersProtocol(request.getHeaders())) {
      return HttpStatus.BAD_REQUEST;
    }
    return sockets.mayOpen() ? null : HttpStatus.SERVICE_UNAVAILABLE;
  }

  /// Compared whole: a suffix or a wildcard would let a neighbour in.
  private boolean isAllowed(HttpHeaders headers) {
    var given = headers.getOrEmpty(HttpHeaders.ORIGIN);
    if (given.isEmpty()) {
      return true;
    }
    var origin = given.getFirst();
    var host = headers.getFirst(HttpHeaders.HOST);
    return given.size() == 1
        && (origins.contains(origin)
            || origin.equals("http://" + host)
            || origin.equals("https://" + host));
  }

  private static boolean offersProtocol(HttpHeaders headers) {
    return headers.getOrEmpty(PROTOCOLS).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .anyMatch(Limits.SUBPROTOCOL::equals);
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {}
}
