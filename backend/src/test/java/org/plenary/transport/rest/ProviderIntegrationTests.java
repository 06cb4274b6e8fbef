package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// People come in by the organization's own sign-in.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderIntegrationTests {

  private final FakeProvider provider = new FakeProvider();
  private final RestServer server = serverBy(provider);
  private final RestClient client = server.client();

  @BeforeAll
  void importPlan() {
    client.signedIn().postPlan(Plans.HEADS);
  }

  @AfterAll
  void stop() {
    server.close();
    provider.close();
  }

  @Test
  void letsAnAccountInByItsProvenEmail() {
    provider.tells(proven(RestServer.EMAIL.toUpperCase(Locale.ROOT), "Somebody Else"));

    var in = comeBack(Map.of());

    assertThat(client.get("/api/provider").at("/name")).isEqualTo("Example Customs");
    assertThat(in.at("/kind")).isEqualTo("account");
    assertThat(client.as(in.at("/token")).get("/api/accounts/me").at("/email"))
        .isEqualTo(RestServer.EMAIL);
  }

  @Test
  void asksForAnEmailThatTheTokenDoesNotSay() {
    provider.tellsOnAsking(proven(RestServer.EMAIL, "Somebody"));

    assertThat(comeBack(Map.of()).at("/kind")).isEqualTo("account");
  }

  @Test
  void letsNobodyInByAnEmailThatIsNotProvenOrHasNoAccount() {
    provider.tells(Map.of("email", RestServer.EMAIL, "name", "Somebody"));
    assertThat(comeBack(Map.of()).at("/code")).isEqualTo("provider.no-account");

    provider.tells(proven("nobody@example.org", "Nobody"));
    assertThat(comeBack(Map.of()).at("/code")).isEqualTo("provider.no-account");
  }

  @Test
  void letsSomebodyOfThePlanInAsThemselvesAndOthersWait() {
    setEmail("Head@example.org", participant(0));

    provider.tells(proven("head@example.org", "Whoever"));
    var planned = comeBack(Map.of("code", "rtc-2021"));
    provider.tells(proven("stranger@example.org", "Zoë Stranger"));
    var stranger = comeBack(Map.of("code", "rtc-2021"));
    var lost = comeBack(Map.of("code", "no-such-code"));

    assertThat(planned.at("/kind")).isEqualTo("person");
    assertThat(planned.at("/person/key")).isEqualTo(participant(0));
    assertThat(stranger.at("/person/name")).isEqualTo("Zoë Stranger");
    assertThat(stranger.at("/person/waiting")).isEqualTo("true");
    assertThat(lost.at("/code")).isEqualTo("code.unknown");
  }

  @Test
  void keepsWhoWasBannedFromThePlanOut() {
    setEmail("banned@example.org", participant(1));
    server
        .jdbc()
        .sql("UPDATE person SET standing = 'banned' WHERE key = ?")
        .param(participant(1))
        .update();
    provider.tells(proven("banned@example.org", "Whoever"));

    assertThat(comeBack(Map.of("code", "rtc-2021")).at("/code")).isEqualTo("code.unknown");
  }

  @Test
  void takesAnAnswerOnlyFromTheBrowserThatWentAndOnce() {
    provider.tells(proven(RestServer.EMAIL, "Somebody"));
    var went = client.post("/api/provider/go", Map.of());
    var answer = provider.signIn(URI.create(went.at("/url")));
    var ours = client.with("Cookie", cookie(went));
    var otherState = new HashMap<>(answer);
    otherState.put("state", "another");

    assertThat(client.post("/api/provider/enter", answer).at("/code"))
        .isEqualTo("provider.unasked");
    assertThat(ours.post("/api/provider/enter", otherState).at("/code"))
        .isEqualTo("provider.unasked");
    assertThat(ours.post("/api/provider/enter", answer).status()).isEqualTo(200);
    assertThat(ours.post("/api/provider/enter", answer).at("/code")).isEqualTo("provider.unproven");
  }

  @ParameterizedTest
  @MethodSource
  void believesNoTokenThatIsNotRight(String what, Consumer<FakeProvider> wrong) {
    provider.tells(proven(RestServer.EMAIL, "Somebody"));
    wrong.accept(provider);

    assertThat(comeBack(Map.of()).at("/code")).as(what).isEqualTo("provider.unproven");
  }

  static Stream<Arguments> believesNoTokenThatIsNotRight() {
    return Stream.of(
        wrong("another nonce", it -> it.writes(claims -> claims.claim("nonce", "other"))),
        wrong("another issuer", it -> it.writes(claims -> claims.issuer("https://example.org"))),
        wrong("for another client", it -> it.writes(claims -> claims.audience("other"))),
        wrong("expired", it -> it.writes(claims -> claims.expirationTime(new Date(0)))),
        wrong("another key", FakeProvider::signsWithAnotherKey),
        wrong("unsigned", FakeProvider::signsNothing));
  }

  private static Arguments wrong(String what, Consumer<FakeProvider> how) {
    return Arguments.of(what, how);
  }

  @Test
  void saysThatTheProviderIsAway() {
    var gone = new FakeProvider();
    gone.close();
    try (var lonely = serverBy(gone)) {
      var went = lonely.client().post("/api/provider/go", Map.of());
      var again = lonely.client().post("/api/provider/go", Map.of());

      assertThat(went.status()).isEqualTo(502);
      assertThat(went.at("/code")).isEqualTo("provider.away");
      assertThat(again.at("/code")).isEqualTo("provider.away");
    }
  }

  private static RestServer serverBy(FakeProvider provider) {
    return RestServer.start(
        Map.of(
            "plenary.oidc.issuer",
            provider.issuer(),
            "plenary.oidc.client-id",
            FakeProvider.CLIENT,
            "plenary.oidc.client-secret",
            FakeProvider.SECRET,
            "plenary.oidc.name",
            "Example Customs"));
  }

  private RestClient.Answer comeBack(Map<String, String> with) {
    var went = client.post("/api/provider/go", with);
    assertThat(went.status()).isEqualTo(200);
    var answer = provider.signIn(URI.create(went.at("/url")));
    return client.with("Cookie", cookie(went)).post("/api/provider/enter", answer);
  }

  private static String cookie(RestClient.Answer answer) {
    return answer.header("Set-Cookie").split(";", 2)[0];
  }

  private void setEmail(String email, String person) {
    server.jdbc().sql("UPDATE person SET email = ? WHERE key = ?").params(email, person).update();
  }

  private String participant(int number) {
    return server
        .jdbc()
        .sql(
            "SELECT key FROM person WHERE role = 'participant' ORDER BY rank, key OFFSET ? LIMIT 1")
        .param(number)
        .query(String.class)
        .single();
  }

  private static Map<String, Object> proven(String email, String name) {
    return Map.of("email", email, "email_verified", true, "name", name);
  }
}
