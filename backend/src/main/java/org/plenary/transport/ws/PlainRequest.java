package org.plenary.transport.ws;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/// A handshake that asks for no extensions, whatever its client asked for: compression would cost
/// memory per connection and let a small frame unpack to a large one, and a container that is
/// offered it takes it.
final class PlainRequest extends HttpServletRequestWrapper {

  private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

  PlainRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return EXTENSIONS.equalsIgnoreCase(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return EXTENSIONS.equalsIgnoreCase(name)
        ? Collections.emptyEnumeration()
        : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream()
            .filter(name -> !EXTENSIONS.equalsIgnoreCase(name))
            .toList());
  }
}
