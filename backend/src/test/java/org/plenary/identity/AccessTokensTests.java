package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;

class AccessTokensTests {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final FamilyId FAMILY = new FamilyId("family-1");
  private static final Identity PERSON =
      new Identity.OfPerson(new PersonId("person-1"), new WorkshopId("workshop-1"));

  private final TokenKeys keys = new TokenKeys(filled(1));
  private final AccessTokens tokens = at(NOW);

  @Test
  void readsWhatItWrote() {
    var account = new Identity.OfAccount(new AccountId("account-1"));

    assertThat(tokens.read(tokens.write(PERSON, FAMILY)))
        .hasValue(new Verified(PERSON, FAMILY, NOW.plus(AccessTokens.LIFE)));
    assertThat(tokens.read(tokens.write(account, FAMILY)))
        .hasValue(new Verified(account, FAMILY, NOW.plus(AccessTokens.LIFE)));
  }

  @Test
  void readsATokenForTenMinutesOnly() {
    var token = tokens.write(PERSON, FAMILY);

    assertThat(at(NOW.plusSeconds(599)).read(token)).isPresent();
    assertThat(at(NOW.plusSeconds(601)).read(token)).isEmpty();
  }

  @Test
  void refusesTokensOfAnotherKey() {
    var other = new AccessTokens(new TokenKeys(filled(2)), clock(NOW));

    assertThat(tokens.read(other.write(PERSON, FAMILY))).isEmpty();
  }

  @Test
  void refusesAlgorithmNone() {
    var payload = tokens.write(PERSON, FAMILY).split("\\.", -1)[1];
    for (var algorithm : new String[] {"none", "None", "NONE", "nOnE"}) {
      var header =
          "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + keys.id() + "\",\"typ\":\"at+jwt\"}";
      assertThat(tokens.read(encoded(header) + "." + payload + ".")).isEmpty();
      assertThat(tokens.read(encoded(header) + "." + payload)).isEmpty();
    }
  }

  @Test
  void refusesAStrippedOrForeignSignature() {
    var parts = tokens.write(PERSON, FAMILY).split("\\.", -1);
    var other =
        tokens.write(new Identity.OfAccount(new AccountId("account-1")), FAMILY).split("\\.", -1);

    assertThat(tokens.read(parts[0] + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens.read(parts[0] + "." + other[1] + "." + parts[2])).isEmpty();
  }

  @Test
  void refusesOtherHmacsOfTheSameKey() {
    assertThat(tokens.read(hand("HS512", "HmacSHA512", keys.signing().getEncoded()))).isEmpty();
    assertThat(tokens.read(hand("HS256", "HmacSHA256", keys.signing().getEncoded()))).isPresent();
  }

  @Test
  void refusesSignaturesOfKeyPairs() throws GeneralSecurityException {
    var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    var ed = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

    assertThat(tokens.read(claims().signWith(rsa.getPrivate(), Jwts.SIG.RS256).compact()))
        .isEmpty();
    assertThat(tokens.read(claims().signWith(ed.getPrivate(), Jwts.SIG.EdDSA).compact())).isEmpty();
    assertThat(tokens.read(hand("HS256", "HmacSHA256", rsa.getPublic().getEncoded()))).isEmpty();
    assertThat(tokens.read(hand("HS256", "HmacSHA256", ed.getPublic().getEncoded()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "' OR 1=1 --", "http://evil.example/key", "", "0", "null"})
  void refusesKeysThatItDoesNotKnow(String kid) {
    assertThat(tokens.read(signed(it -> it.header().keyId(kid).and()))).isEmpty();
  }

  @Test
  void refusesHeadersThatBringTheirOwnKey() {
    assertThat(tokens.read(signed(it -> it.header().add("jku", "https://evil.example").and())))
        .isEmpty();
    assertThat(tokens.read(signed(it -> it.header().add("x5u", "https://evil.example").and())))
        .isEmpty();
  }

  @Test
  void refusesAnotherAudienceIssuerOrType() {
    assertThat(tokens.read(signed(it -> it))).isPresent();
    assertThat(tokens.read(signed(it -> it.issuer("other")))).isEmpty();
    assertThat(tokens.read(signed(it -> it.header().type("JWT").and()))).isEmpty();
    assertThat(tokens.read(signed(it -> it.audience().clear().add("other").and()))).isEmpty();
    assertThat(tokens.read(signed(it -> it.claim("kind", "setup")))).isEmpty();
    assertThat(tokens.read(signed(it -> it.expiration(null)))).isEmpty();
  }

  @Test
  void keepsSetupTokensAndAccessTokensApart() {
    var setup = tokens.writeSetup("link-1");

    assertThat(tokens.readSetup(setup)).hasValue("link-1");
    assertThat(tokens.read(setup)).isEmpty();
    assertThat(tokens.readSetup(tokens.write(PERSON, FAMILY))).isEmpty();
  }

  @Test
  void refusesCompressedAndHugeTokens() {
    var zipped = signed(it -> it.compressWith(Jwts.ZIP.DEF));
    var huge = signed(it -> it.claim("padding", "x".repeat(5_000)));

    assertThat(tokens.read(zipped)).isEmpty();
    assertThat(tokens.read(huge)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "eyJ9.e30.", "🙂", "Bearer x"})
  void refusesWhatIsNoToken(String text) {
    assertThat(tokens.read(text)).isEmpty();
  }

  @Test
  void refusesAShortKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenKeys(new byte[31]));
  }

  private String signed(UnaryOperator<JwtBuilder> change) {
    return change.apply(claims()).signWith(keys.signing(), Jwts.SIG.HS256).compact();
  }

  private JwtBuilder claims() {
    return Jwts.builder()
        .json(new TokenJson.Writer())
        .header()
        .keyId(keys.id())
        .type("at+jwt")
        .and()
        .issuer("plenary")
        .audience()
        .add("plenary-access")
        .and()
        .subject("person-1")
        .claim("kind", "person")
        .claim("fam", "family-1")
        .claim("wid", "workshop-1")
        .expiration(Date.from(NOW.plusSeconds(60)));
  }

  /// A token made without a library, which would refuse to make some of these.
  private String hand(String algorithm, String mac, byte[] key) {
    var header =
        "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"at+jwt\"}".formatted(algorithm, keys.id());
    var signing = encoded(header) + "." + tokens.write(PERSON, FAMILY).split("\\.", -1)[1];
    try {
      var signer = Mac.getInstance(mac);
      signer.init(new SecretKeySpec(key, mac));
      var signature = signer.doFinal(signing.getBytes(StandardCharsets.UTF_8));
      return signing + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private AccessTokens at(Instant now) {
    return new AccessTokens(keys, clock(now));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] filled(int value) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
