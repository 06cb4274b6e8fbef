package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Secret;
import org.plenary.identity.TokenPair;
import org.plenary.startup.PublicUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Keeps a refresh token in a cookie that no script reads, for clients that ask for it with
/// `Plenary-Refresh: cookie`; the others get the token in the body and keep it themselves.
@Component
final class RefreshCookie {

  static final String HEADER = "Plenary-Refresh";
  static final String NAME = "plenary_refresh";

  private static final String WANTED = "cookie";
  private static final Duration LIFE = Duration.ofDays(30);

  private final PublicUrl url;
  private final StrictCookie kept;

  RefreshCookie(PublicUrl url) {
    this.url = url;
    kept = new StrictCookie(NAME, "/api", url);
  }

  /// The refresh token for the body; null where it went into the cookie.
  @Nullable String give(
      TokenPair tokens, HttpServletRequest request, HttpServletResponse response) {
    if (!isWanted(request)) {
      return tokens.refresh().value();
    }
    kept.set(tokens.refresh().value(), LIFE, response);
    return null;
  }

  /// The token of the cookie, if this request certainly comes from one of our own pages: only they
  /// can send the header, and browsers tell where a request comes from.
  Optional<Secret> take(HttpServletRequest request) {
    return isWanted(request) && isOurs(request) ? cookie(request) : Optional.empty();
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    if (cookie(request).isPresent()) {
      kept.set("", Duration.ZERO, response);
    }
  }

  private static boolean isWanted(HttpServletRequest request) {
    return WANTED.equals(request.getHeader(HEADER));
  }

  private boolean isOurs(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return (site == null || site.equals("same-origin"))
        && (origin == null || isOrigin(origin, url.value()));
  }

  private static boolean isOrigin(String origin, URI ours) {
    var text = ours.getScheme() + "://" + ours.getAuthority();
    return origin.equalsIgnoreCase(text);
  }

  private Optional<Secret> cookie(HttpServletRequest request) {
    return kept.of(request).filter(value -> !value.isEmpty()).map(Secret::new);
  }
}
