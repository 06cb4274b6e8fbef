package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.startup.PublicUrl;
import org.plenary.workshop.DeviceMark;
import org.springframework.stereotype.Component;

/// Keeps a device's mark in a cookie that no script reads and no other site sends.
@Component
final class DeviceCookie {

  static final String NAME = "plenary_device";

  private static final Duration LIFE = Duration.ofDays(365);

  private final SecureRandom random = new SecureRandom();
  private final StrictCookie cookie;

  DeviceCookie(PublicUrl url) {
    cookie = new StrictCookie(NAME, "/api", url);
  }

  /// The mark of the device that sends this request, a fresh one where it has none yet.
  DeviceMark of(HttpServletRequest request) {
    return of(request, null);
  }

  /// @param proposed what a device without a mark is to be known by
  DeviceMark of(HttpServletRequest request, @Nullable DeviceMark proposed) {
    return kept(request).orElseGet(() -> proposed == null ? DeviceMark.random(random) : proposed);
  }

  /// Gives a fresh mark to the device, for its next visit.
  void keep(DeviceMark mark, HttpServletRequest request, HttpServletResponse response) {
    if (kept(request).isEmpty()) {
      cookie.set(mark.value(), LIFE, response);
    }
  }

  private Optional<DeviceMark> kept(HttpServletRequest request) {
    return cookie.of(request).flatMap(DeviceMark::parse);
  }
}
