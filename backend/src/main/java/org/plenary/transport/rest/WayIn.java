package org.plenary.transport.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plenary.startup.PublicUrl;
import org.plenary.workshop.Workshop;

/// How people who have no link of their own come into a workshop.
///
/// @param code null where no code leads to it
/// @param url null where nobody said under which address people reach this installation
record WayIn(@Nullable String code, @Nullable String url) {

  static WayIn to(Workshop workshop, PublicUrl url) {
    var code = workshop.plan().workshop().joinCode();
    return new WayIn(code, code == null ? null : address(code, url));
  }

  private static @Nullable String address(String code, PublicUrl url) {
    return url.configured("/?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8))
        .map(URI::toString)
        .orElse(null);
  }
}
