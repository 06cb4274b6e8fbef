package org.plenary.transport.rest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Secret;
import org.plenary.identity.TokenPair;
import org.plenary.startup.PublicUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
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

  RefreshCookie(PublicUrl url) {
    this.url = url;
  }

  /// The refresh token for the body; null where it went into the cookie.
  @Nullable String give(
      TokenPair tokens, HttpServletRequest request, HttpServletResponse response) {
    if (!isWanted(request)) {
      return tokens.refresh().value();
    }
    set(response, tokens.refresh().value(), LIFE);
    return null;
  }

  /// The token of the cookie, if this request certainly comes from one of our own pages: only they
  /// can send the header, and browsers tell where a request comes from.
  Optional<Secret> take(HttpServletRequest request) {
    return isWanted(request) && isOurs(request) ? cookie(request) : Optional.empty();
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    if (cookie(request).isPresent()) {
      set(response, "", Duration.ZERO);
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

  private static Optional<Secret> cookie(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .map(Secret::new)
        .findFirst();
  }

  private void set(HttpServletResponse response, String value, Duration life) {
    var cookie =
        ResponseCookie.from(NAME, value)
            .httpOnly(true)
            .sameSite("Strict")
            .secure("https".equals(url.value().getScheme()))
            .path("/api")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
