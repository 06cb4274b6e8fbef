package org.plenary.transport.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.plenary.startup.CannotStart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes from a trusted proxy where a request comes from and whether it came over TLS. What anybody
/// else says about that counts for nothing.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
@EnableConfigurationProperties(ProxySettings.class)
final class ForwardedRequests extends OncePerRequestFilter {

  private static final String ADDRESSES = "X-Forwarded-For";
  private static final String SCHEME = "X-Forwarded-Proto";

  private final List<AddressRange> trusted;

  ForwardedRequests(ProxySettings settings) {
    this.trusted =
        settings.trustedProxies().stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(ForwardedRequests::range)
            .toList();
  }

  private static AddressRange range(String text) {
    return AddressRange.parse(text)
        .orElseThrow(() ->
            new CannotStart(
                "PLENARY_TRUSTED_PROXIES takes addresses and ranges such as 10.0.0.0/24, not \""
                    + text
                    + "\"."));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var isForwarded =
        AddressRange.literal(request.getRemoteAddr()).filter(this::isTrusted).isPresent();
    chain.doFilter(
        isForwarded ? new Forwarded(request, client(request), scheme(request)) : request, response);
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  /// Each proxy adds at the end from whom it got the request: from there back, the first that is no
  /// proxy of ours is the client, and what stands before it is the client's own invention.
  private String client(HttpServletRequest request) {
    var hops =
        Collections.list(request.getHeaders(ADDRESSES)).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .toList()
            .reversed();
    var nearest = request.getRemoteAddr();
    for (var hop : hops) {
      var address = AddressRange.literal(hop);
      if (address.isEmpty()) {
        return nearest;
      }
      nearest = address.get().getHostAddress();
      if (!isTrusted(address.get())) {
        return nearest;
      }
    }
    return nearest;
  }

  private static String scheme(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(SCHEME))
        .filter(scheme -> scheme.equals("http") || scheme.equals("https"))
        .orElseGet(request::getScheme);
  }

  /// A request as its client made it.
  private static final class Forwarded extends HttpServletRequestWrapper {

    private final String client;
    private final String scheme;

    Forwarded(HttpServletRequest request, String client, String scheme) {
      super(request);
      this.client = client;
      this.scheme = scheme;
    }

    @Override
    public String getRemoteAddr() {
      return client;
    }

    @Override
    public String getRemoteHost() {
      return client;
    }

    @Override
    public String getScheme() {
      return scheme;
    }

    @Override
    public boolean isSecure() {
      return scheme.equals("https");
    }
  }
}
