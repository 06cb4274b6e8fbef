package org.plenary.identity;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.LocatorAdapter;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;
import org.plenary.oidc.Asked;

/// Writes and reads signed tokens: one key, one algorithm, and nothing that a token says of itself
/// changes how it is checked.
final class AccessTokens {

  static final Duration LIFE = Duration.ofMinutes(10);

  private static final int MOST_CHARACTERS = 4096;
  private static final String ISSUER = "plenary";
  private static final String ACCESS = "plenary-access";
  private static final String SETUP = "plenary-setup";
  private static final String ASKED = "plenary-asked";
  private static final String TYPE = "at+jwt";
  private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");

  private final TokenKeys keys;
  private final Clock clock;
  private final JwtParser accessParser;
  private final JwtParser setupParser;
  private final JwtParser askedParser;

  AccessTokens(TokenKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
    accessParser = parser(ACCESS);
    setupParser = parser(SETUP);
    askedParser = parser(ASKED);
  }

  String write(Identity identity, FamilyId family) {
    return switch (identity) {
      case Identity.OfPerson(var person, var workshop) ->
          write(
              ACCESS,
              person.value(),
              "person",
              Map.of("fam", family.value(), "wid", workshop.value()));
      case Identity.OfAccount(var account) ->
          write(ACCESS, account.value(), "account", Map.of("fam", family.value()));
    };
  }

  Optional<Verified> read(String token) {
    return claims(accessParser, token).flatMap(AccessTokens::verified);
  }

  /// A token that is good for making the first account, and for nothing else.
  ///
  /// @param link the name of the setup link that it was given for
  String writeSetup(String link) {
    return write(SETUP, link, "setup", Map.of());
  }

  /// The setup link that a token was given for.
  Optional<String> readSetup(String token) {
    return claims(setupParser, token).map(Claims::getSubject);
  }

  /// A token by which the browser that was sent to the provider is known when it comes back.
  String writeAsked(ProviderSignIns.Sent sent) {
    var claims = new HashMap<String, String>();
    claims.put("nonce", sent.asked().nonce());
    claims.put("verifier", sent.asked().verifier());
    if (sent.code() != null) {
      claims.put("code", sent.code());
    }
    return write(ASKED, sent.asked().state(), "asked", claims);
  }

  Optional<ProviderSignIns.Sent> readAsked(String token) {
    return claims(askedParser, token)
        .map(claims ->
            new ProviderSignIns.Sent(
                new Asked(
                    claims.getSubject(),
                    claims.get("nonce", String.class),
                    claims.get("verifier", String.class)),
                claims.get("code", String.class)));
  }

  private String write(String audience, String subject, String kind, Map<String, String> claims) {
    Instant now = clock.instant();
    return Jwts.builder()
        .json(new TokenJson.Writer())
        .header()
        .keyId(keys.id())
        .type(TYPE)
        .and()
        .claims(claims)
        .issuer(ISSUER)
        .audience()
        .add(audience)
        .and()
        .subject(subject)
        .claim("kind", kind)
        .issuedAt(Date.from(now))
        .expiration(Date.from(now.plus(LIFE)))
        .signWith(keys.signing(), Jwts.SIG.HS256)
        .compact();
  }

  private Optional<Claims> claims(JwtParser parser, String token) {
    if (token.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      Jws<Claims> jws = parser.parseSignedClaims(token);
      return isOurs(jws.getHeader()) && jws.getPayload().getExpiration() != null
          ? Optional.of(jws.getPayload())
          : Optional.empty();
    } catch (JwtException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(JwsHeader header) {
    return "HS256".equals(header.getAlgorithm())
        && TYPE.equals(header.getType())
        && HEADERS.equals(header.keySet());
  }

  private static Optional<Verified> verified(Claims claims) {
    var family = claims.get("fam", String.class);
    var kind = claims.get("kind", String.class);
    if (family == null || kind == null) {
      return Optional.empty();
    }
    return identity(kind, claims)
        .map(who -> new Verified(who, new FamilyId(family), claims.getExpiration().toInstant()));
  }

  private static Optional<Identity> identity(String kind, Claims claims) {
    var subject = claims.getSubject();
    var workshop = claims.get("wid", String.class);
    if (kind.equals("account")) {
      return AccountId.parse(subject).map(Identity.OfAccount::new);
    }
    if (kind.equals("person") && workshop != null) {
      return PersonId.parse(subject)
          .flatMap(
              person -> WorkshopId.parse(workshop).map(id -> new Identity.OfPerson(person, id)));
    }
    return Optional.empty();
  }

  private JwtParser parser(String audience) {
    return Jwts.parser()
        .json(new TokenJson.Parser())
        .clock(() -> Date.from(clock.instant()))
        .keyLocator(new OneKey())
        .sig()
        .clear()
        .add(Jwts.SIG.HS256)
        .and()
        .zip()
        .clear()
        .and()
        .requireIssuer(ISSUER)
        .requireAudience(audience)
        .build();
  }

  /// Finds our key under our key's name, and none under any other.
  private final class OneKey extends LocatorAdapter<Key> {

    @Override
    protected @Nullable Key locate(JwsHeader header) {
      return keys.id().equals(header.getKeyId()) && "HS256".equals(header.getAlgorithm())
          ? keys.signing()
          : null;
    }

    @Override
    protected @Nullable Key doLocate(Header header) {
      return null;
    }
  }
}
