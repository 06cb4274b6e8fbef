package org.plenary.transport.rest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An OpenID Connect provider that vouches for whomever a test says, over real HTTP.
final class FakeProvider implements AutoCloseable {

  static final String CLIENT = "plenary";
  static final String SECRET = "secret of plenary";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final RSAKey key = key();
  private final Map<String, Map<String, String>> asked = new HashMap<>();
  private Map<String, Object> told = Map.of();
  private @Nullable Map<String, Object> toldOnAsking;
  private UnaryOperator<JWTClaimsSet.Builder> change = claims -> claims;
  private @Nullable RSAKey otherKey;
  private boolean unsigned;

  FakeProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/keys", exchange -> say(exchange, 200, new JWKSet(key).toString()));
    server.createContext("/token", this::token);
    server.createContext("/about", this::about);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// Says this of the next people in their tokens, which are right.
  FakeProvider tells(Map<String, Object> claims) {
    told = claims;
    toldOnAsking = null;
    change = it -> it;
    otherKey = null;
    unsigned = false;
    return this;
  }

  /// Says this only to who asks for it.
  FakeProvider tellsOnAsking(Map<String, Object> claims) {
    tells(Map.of());
    toldOnAsking = claims;
    return this;
  }

  /// Writes the next tokens otherwise than is right.
  FakeProvider writes(UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    change = otherwise;
    return this;
  }

  FakeProvider signsWithAnotherKey() {
    otherKey = key();
    return this;
  }

  FakeProvider signsNothing() {
    unsigned = true;
    return this;
  }

  /// Somebody goes to the address and signs in there.
  ///
  /// @return the answer with which their browser is sent back
  Map<String, String> signIn(URI address) {
    var parameters = new HashMap<String, String>();
    URLUtils.parseParameters(address.getRawQuery())
        .forEach((name, values) -> parameters.put(name, values.getFirst()));
    var code = "code-" + asked.size();
    asked.put(code, parameters);
    return Map.of("answer", code, "state", parameters.getOrDefault("state", ""));
  }

  private void describe(HttpExchange exchange) throws IOException {
    var description = new LinkedHashMap<String, Object>();
    description.put("issuer", issuer());
    description.put("authorization_endpoint", issuer() + "/authorize");
    description.put("token_endpoint", issuer() + "/token");
    description.put("userinfo_endpoint", issuer() + "/about");
    description.put("jwks_uri", issuer() + "/keys");
    description.put("subject_types_supported", List.of("public"));
    description.put("response_types_supported", List.of("code"));
    description.put("id_token_signing_alg_values_supported", List.of("RS256"));
    say(exchange, 200, JSON.writeValueAsString(description));
  }

  private void token(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var sent = URLUtils.parseParameters(body);
    var code = sent.getOrDefault("code", List.of("")).getFirst();
    var request = asked.remove(code);
    if (request == null
        || !isOurs(exchange)
        || !proves(sent.getOrDefault("code_verifier", List.of("")).getFirst(), request)
        || !sent.get("redirect_uri").getFirst().equals(request.get("redirect_uri"))) {
      say(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("access_token", "token-of-" + code);
    answer.put("token_type", "Bearer");
    answer.put("id_token", idToken(request.getOrDefault("nonce", "")));
    say(exchange, 200, JSON.writeValueAsString(answer));
  }

  private static boolean isOurs(HttpExchange exchange) {
    var basic =
        Base64.getEncoder()
            .encodeToString(
                (CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static boolean proves(String verifier, Map<String, String> request) {
    return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
        .getValue()
        .equals(request.get("code_challenge"));
  }

  private void about(HttpExchange exchange) throws IOException {
    var about = new LinkedHashMap<String, Object>();
    about.put("sub", "somebody");
    about.putAll(toldOnAsking == null ? Map.of() : toldOnAsking);
    say(exchange, 200, JSON.writeValueAsString(about));
  }

  private String idToken(String nonce) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .subject("somebody")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .claim("nonce", nonce);
    told.forEach(claims::claim);
    var body = change.apply(claims).build();
    if (unsigned) {
      return new PlainJWT(body).serialize();
    }
    var signing = otherKey == null ? key : otherKey;
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), body);
    try {
      token.sign(new RSASSASigner(signing));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("key-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
