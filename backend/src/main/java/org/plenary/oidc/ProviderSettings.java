package org.plenary.oidc;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.plenary.startup.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The provider by which people sign in; none without an issuer.
///
/// @param issuer its address, below which it describes itself
/// @param clientId by which it knows this installation
/// @param name as people call it, on the button
/// @param emailsVerified whether its e-mails are proven although it does not say so of each
@ConfigurationProperties("plenary.oidc")
public record ProviderSettings(
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String name,
    boolean emailsVerified) {

  public ProviderSettings {
    if (isGiven(issuer)) {
      if (!isGiven(clientId) || !isGiven(clientSecret)) {
        throw new CannotStart(
            "PLENARY_OIDC_ISSUER needs PLENARY_OIDC_CLIENT_ID and PLENARY_OIDC_CLIENT_SECRET.");
      }
      if (!isAddress(issuer)) {
        throw new CannotStart(
            "PLENARY_OIDC_ISSUER must be an address such as https://login.example.org, and one"
                + " without https only on this machine.");
      }
    }
  }

  private static boolean isGiven(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private static boolean isAddress(@Nullable String issuer) {
    try {
      var uri = URI.create(issuer == null ? "" : issuer.strip());
      return uri.getHost() != null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && isHere(uri.getHost())));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isHere(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1");
  }
}
