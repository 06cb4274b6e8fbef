package org.plenary.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.PersonClaims;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The provider, spoken to by the authorization code flow with PKCE (OpenID Connect Core 1.0, RFC
/// 7636).
public final class Provider {

  private static final int PATIENCE_MS = 5_000;
  private static final int MOST_BYTES = 100_000;

  /// So long its description is good; its keys are looked up whenever an unknown one signs.
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  /// So long it is not asked to describe itself again after it did not.
  private static final Duration REST = Duration.ofSeconds(5);

  private static final Set<JWSAlgorithm> SIGNED_BY =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.EdDSA);

  private final Issuer issuer;
  private final ClientID client;
  private final Secret secret;
  private final boolean emailsVerified;
  private final String name;
  private final InstantSource clock;
  private @Nullable Described described;
  private @Nullable ProviderFailed failed;
  private Instant failedAt = Instant.EPOCH;

  private record Described(
      OIDCProviderMetadata metadata, IDTokenValidator validator, Instant since) {}

  Provider(ProviderSettings settings, InstantSource clock) {
    issuer = new Issuer(Objects.requireNonNull(settings.issuer()).strip());
    client = new ClientID(Objects.requireNonNull(settings.clientId()).strip());
    secret = new Secret(Objects.requireNonNull(settings.clientSecret()).strip());
    emailsVerified = settings.emailsVerified();
    var called = settings.name();
    name =
        called == null || called.isBlank()
            ? URI.create(issuer.getValue()).getHost()
            : called.strip();
    this.clock = clock;
  }

  /// As people call it.
  public String name() {
    return name;
  }

  /// Where to send a browser.
  ///
  /// @param back the page to which the provider sends it back
  public URI ask(Asked asked, URI back) throws ProviderFailed {
    return new AuthenticationRequest.Builder(
            new ResponseType(ResponseType.Value.CODE),
            new Scope("openid", "email", "profile"),
            client,
            back)
        .endpointURI(described().metadata().getAuthorizationEndpointURI())
        .state(new State(asked.state()))
        .nonce(new Nonce(asked.nonce()))
        .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /// Whom the provider's answer is about.
  ///
  /// @param code of the answer; good once
  /// @param back as it was asked
  public Vouched redeem(String code, Asked asked, URI back) throws ProviderFailed {
    var known = described();
    var tokens = tokens(known.metadata(), code, asked, back);
    try {
      var claims = known.validator().validate(tokens.getIDToken(), new Nonce(asked.nonce()));
      return vouched(
          claims,
          claims.getStringClaim(PersonClaims.EMAIL_CLAIM_NAME) == null
              ? asked(known.metadata(), tokens, claims)
              : claims);
    } catch (BadJOSEException | JOSEException e) {
      throw ProviderFailed.wrong(e);
    }
  }

  private OIDCTokens tokens(OIDCProviderMetadata metadata, String code, Asked asked, URI back)
      throws ProviderFailed {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), back, new CodeVerifier(asked.verifier()));
    var request =
        new TokenRequest(metadata.getTokenEndpointURI(), authentication(metadata), grant, null);
    try {
      var response = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
      if (!(response instanceof OIDCTokenResponse tokens)) {
        throw ProviderFailed.refused(String.valueOf(response.toErrorResponse().getErrorObject()));
      }
      return tokens.getOIDCTokens();
    } catch (ParseException e) {
      throw ProviderFailed.wrong(e);
    }
  }

  /// Many providers tell the e-mail only to who asks for it.
  private ClaimsSet asked(OIDCProviderMetadata metadata, OIDCTokens tokens, IDTokenClaimsSet claims)
      throws ProviderFailed {
    if (metadata.getUserInfoEndpointURI() == null) {
      return claims;
    }
    try {
      var request =
          new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getBearerAccessToken());
      var response = UserInfoResponse.parse(send(request.toHTTPRequest()));
      if (!response.indicatesSuccess()) {
        return claims;
      }
      var about = response.toSuccessResponse().getUserInfo();
      if (about == null || !claims.getSubject().equals(about.getSubject())) {
        throw ProviderFailed.refused("it answered about somebody else");
      }
      return about;
    } catch (ParseException e) {
      throw ProviderFailed.wrong(e);
    }
  }

  private Vouched vouched(IDTokenClaimsSet token, ClaimsSet about) {
    var email = about.getStringClaim(PersonClaims.EMAIL_CLAIM_NAME);
    var verified =
        emailsVerified
            || Boolean.TRUE.equals(about.getBooleanClaim(PersonClaims.EMAIL_VERIFIED_CLAIM_NAME));
    var called = about.getStringClaim(PersonClaims.NAME_CLAIM_NAME);
    return new Vouched(
        verified ? email : null,
        called == null ? token.getStringClaim(PersonClaims.NAME_CLAIM_NAME) : called);
  }

  private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
    var methods = metadata.getTokenEndpointAuthMethods();
    return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretBasic(client, secret)
        : new ClientSecretPost(client, secret);
  }

  private static HTTPResponse send(HTTPRequest request) throws ProviderFailed {
    request.setConnectTimeout(PATIENCE_MS);
    request.setReadTimeout(PATIENCE_MS);
    request.setFollowRedirects(false);
    try {
      return request.send();
    } catch (IOException e) {
      throw ProviderFailed.away(e);
    }
  }

  /// Many who come while it is away wait for one try, not each for their own.
  private synchronized Described described() throws ProviderFailed {
    var now = clock.instant();
    if (described == null || described.since().plus(GOOD_FOR).isBefore(now)) {
      if (failed != null && failedAt.plus(REST).isAfter(now)) {
        throw failed;
      }
      try {
        described = describe(now);
      } catch (ProviderFailed again) {
        failed = again;
        failedAt = clock.instant();
        throw again;
      }
    }
    return described;
  }

  private Described describe(Instant now) throws ProviderFailed {
    try {
      var metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MS, PATIENCE_MS);
      var keys =
          JWKSourceBuilder.<SecurityContext>create(
                  metadata.getJWKSetURI().toURL(),
                  new DefaultResourceRetriever(PATIENCE_MS, PATIENCE_MS, MOST_BYTES))
              .build();
      var validator =
          new IDTokenValidator(
              issuer, client, new JWSVerificationKeySelector<>(SIGNED_BY, keys), null);
      return new Described(metadata, validator, now);
    } catch (MalformedURLException | GeneralException e) {
      throw ProviderFailed.wrong(e);
    } catch (IOException e) {
      throw ProviderFailed.away(e);
    }
  }
}
