package org.plenary.startup;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address under which people reach this installation: `PLENARY_PUBLIC_URL`, else localhost
/// with the port in use.
@Component
public final class PublicUrl {

  private final String configured;
  private volatile int port;

  PublicUrl(Environment environment) {
    configured = environment.getProperty("plenary.public-url", "").strip();
    port = environment.getProperty("server.port", Integer.class, 8080);
    if (!configured.isEmpty() && !isWebAddress(configured)) {
      throw new CannotStart(
          "PLENARY_PUBLIC_URL must be an address such as https://plenary.example.org, not \""
              + configured
              + "\".");
    }
  }

  /// The address without a slash at its end.
  public URI value() {
    return URI.create(
        configured.isEmpty() ? "http://localhost:" + port : configured.replaceAll("/+$", ""));
  }

  /// The address of a page where one was configured; the guess that stands in for it is good for
  /// this machine alone.
  ///
  /// @param path begins with `/`
  public Optional<URI> configured(String path) {
    return configured.isEmpty() ? Optional.empty() : Optional.of(at(path));
  }

  /// The address of a page.
  ///
  /// @param path begins with `/`
  public URI at(String path) {
    return URI.create(value() + path);
  }

  @EventListener
  void onWebServer(WebServerInitializedEvent event) {
    if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
      port = event.getWebServer().getPort();
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      var uri = URI.create(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
