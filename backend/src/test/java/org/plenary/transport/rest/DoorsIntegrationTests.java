package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.identity.Entrance;
import org.plenary.identity.Resolution;
import org.plenary.identity.Tokens;
import org.plenary.ids.WorkshopKey;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsIntegrationTests {

  private static final String PEOPLE = "/api/workshops/heads-of-rtc-2021/people/";

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;

  @BeforeAll
  void importPlan() {
    admin = client.signedIn();
    admin.postPlan(Plans.HEADS);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void letsAPersonInByTheirLink() {
    var link = admin.get(PEOPLE + "fj-delegate-1/link");
    var secret = link.at("/secret");

    var entered = client.post("/api/links", Map.of("secret", secret));

    assertThat(link.at("/url")).endsWith("/enter#" + secret);
    assertThat(entered.at("/kind")).isEqualTo("person");
    assertThat(entered.at("/person/key")).isEqualTo("fj-delegate-1");
    assertThat(entered.at("/person/role")).isEqualTo("participant");
    assertThat(entered.at("/workshop/key")).isEqualTo("heads-of-rtc-2021");
    assertThat(resolved(entered.at("/token"), "heads-of-rtc-2021"))
        .isInstanceOfSatisfying(
            Resolution.Found.class,
            found -> {
              assertThat(found.personKey().value()).isEqualTo("fj-delegate-1");
              assertThat(found.sessionKey().value()).isEqualTo("opening");
            });
  }

  @Test
  void killsTheOldLinkAndItsTokensWithANewOne() {
    var old = admin.get(PEOPLE + "hk-delegate-1/link").at("/secret");
    assertThat(admin.get(PEOPLE + "hk-delegate-1/link").at("/secret")).isEqualTo(old);
    var entered = client.post("/api/links", Map.of("secret", old));

    var renewed = admin.post(PEOPLE + "hk-delegate-1/link").at("/secret");

    assertThat(client.post("/api/links", Map.of("secret", old)).at("/code"))
        .isEqualTo("link.unknown");
    assertThat(refresh(entered.at("/refresh")).status()).isEqualTo(401);
    assertThat(server.bean(Tokens.class).verify(entered.at("/token"))).isEmpty();
    assertThat(client.post("/api/links", Map.of("secret", renewed)).status()).isEqualTo(200);
  }

  @Test
  void rotatesRefreshTokensAndRevokesAReusedFamily() {
    var first = enter("in-delegate-1").at("/refresh");
    var second = refresh(first).at("/refresh");
    assertThat(second).isNotEqualTo(first);

    var race = refresh(first);
    assertThat(race.status()).as("two tabs that race").isEqualTo(200);

    server
        .jdbc()
        .sql("UPDATE refresh_token SET used_at = used_at - interval '11 seconds'")
        .update();
    assertThat(refresh(first).at("/code")).isEqualTo("auth.expired");
    assertThat(refresh(second).status()).isEqualTo(401);
    assertThat(refresh(race.at("/refresh")).status()).isEqualTo(401);
    assertThat(server.bean(Tokens.class).verify(race.at("/token"))).isEmpty();
  }

  @Test
  void refusesAnAccessTokenAsRefreshTokenAndTheOtherWayRound() {
    var entered = enter("in-delegate-2");

    assertThat(refresh(entered.at("/token")).status()).isEqualTo(401);
    assertThat(client.as(entered.at("/refresh")).get("/api/accounts/me").status()).isEqualTo(401);
  }

  @Test
  void tellsAScreenTheWayInAndNothingElseOfTheWorkshop() {
    var made =
        admin.post(
            "/api/workshops/heads-of-rtc-2021/people",
            Map.of("name", "The wall", "role", "screen"));
    var screen = client.as(enter(made.at("/key")).at("/token"));
    var workshop = "/api/workshops/heads-of-rtc-2021";

    assertThat(screen.get(workshop + "/way-in").at("/code"))
        .isEqualTo(admin.get(workshop).at("/joinCode"))
        .isNotEmpty();
    assertThat(screen.get(workshop).status()).isEqualTo(403);
    assertThat(client.as(enter("fj-delegate-1").at("/token")).get(workshop + "/way-in").status())
        .isEqualTo(403);
  }

  @Test
  void signsOut() {
    var entered = enter("jp-delegate-1");

    assertThat(client.post("/api/sign-out", Map.of("refresh", entered.at("/refresh"))).status())
        .isEqualTo(204);

    assertThat(refresh(entered.at("/refresh")).status()).isEqualTo(401);
    assertThat(server.bean(Tokens.class).verify(entered.at("/token"))).isEmpty();
  }

  @Test
  void keepsTheRefreshTokenInACookieForThoseWhoAsk() {
    var secret = admin.get(PEOPLE + "jp-delegate-2/link").at("/secret");
    var entered =
        client.with("Plenary-Refresh", "cookie").post("/api/links", Map.of("secret", secret));
    var cookie = entered.header("Set-Cookie");

    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/api");
    assertThat(entered.json().has("refresh")).isFalse();

    var holder = client.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
    var ours = holder.with("Plenary-Refresh", "cookie");
    assertThat(holder.post("/api/refresh").status()).as("without our header").isEqualTo(401);
    assertThat(ours.with("Origin", "https://evil.example").post("/api/refresh").status())
        .isEqualTo(401);
    assertThat(ours.with("Sec-Fetch-Site", "cross-site").post("/api/refresh").status())
        .isEqualTo(401);
    var renewed =
        ours.with("Origin", "http://localhost:" + server.port())
            .with("Sec-Fetch-Site", "same-origin")
            .post("/api/refresh");
    assertThat(renewed.status()).isEqualTo(200);
    assertThat(renewed.header("Set-Cookie")).contains("plenary_refresh=");
  }

  @Test
  void signsInOnlyWithTheRightPassword() {
    var wrong = client.post("/api/sign-in", signIn(RestServer.EMAIL, "wrong password"));
    var unknown = client.post("/api/sign-in", signIn("nobody@example.org", "wrong password"));

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.text()).isEqualTo(wrong.text());
    assertThat(admin.get("/api/accounts/me").at("/email")).isEqualTo(RestServer.EMAIL);
  }

  @Test
  void takesAJoinWhoseAnswerWasLostForTheSameGuest() {
    var join = Map.of("code", "RTC2021", "name", "Ida", "mark", "5".repeat(32));
    var lost = client.post("/api/join", join);
    var again = client.post("/api/join", join);
    var other =
        client.post("/api/join", Map.of("code", "RTC2021", "name", "Ida", "mark", "6".repeat(32)));

    assertThat(again.at("/person/key")).isEqualTo(lost.at("/person/key"));
    assertThat(other.at("/person/key")).isNotEqualTo(lost.at("/person/key"));
    assertThat(
            client
                .post("/api/join", Map.of("code", "RTC2021", "name", "Ida", "mark", "mine"))
                .at("/code"))
        .isEqualTo("body.wrong");
  }

  @Test
  void knowsADeviceAgainThatSignedIn() {
    var first = client.post("/api/sign-in", signIn(RestServer.EMAIL, RestServer.PASSWORD));
    var again =
        client
            .with("Cookie", first.header("Set-Cookie").split(";", 2)[0])
            .post("/api/sign-in", signIn(RestServer.EMAIL, RestServer.PASSWORD));

    assertThat(first.header("Set-Cookie")).startsWith("plenary_device=");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Set-Cookie")).isEmpty();
  }

  @Test
  void makesAGuestWaitWhoIsTheSameAfterAReload() {
    var joined =
        client.post("/api/join", Map.of("code", "rtc 2021", "name", "Zoë", "delegation", "Tonga"));

    assertThat(joined.at("/person/role")).isEqualTo("guest");
    assertThat(joined.json().at("/person/waiting").asBoolean()).isTrue();
    var again = refresh(joined.at("/refresh"));
    assertThat(resolved(again.at("/token"), "heads-of-rtc-2021"))
        .isInstanceOfSatisfying(
            Resolution.Found.class,
            found -> {
              assertThat(found.waiting()).isTrue();
              assertThat(found.personKey().value()).isEqualTo(joined.at("/person/key"));
            });
  }

  @Test
  void marksAGuestWhoBorrowsAName() {
    var joined =
        client.post("/api/join", Map.of("code", "RTC-2021", "name", "Fаcilitator 1 (ROCB A/P)"));

    assertThat(joined.at("/person/name")).endsWith("(guest)");
  }

  @Test
  void answersAlikeToEveryCodeThatLeadsNowhere() {
    admin.postPlan("plan: 1\nworkshop: {key: past, title: T, timezone: UTC, joinCode: PAST-1}\n");
    server.jdbc().sql("UPDATE workshop SET archived = true WHERE key = 'past'").update();

    var wrong = client.post("/api/join", Map.of("code", "NOPE-NOPE", "name", "A"));
    var archived = client.post("/api/join", Map.of("code", "PAST-1", "name", "A"));
    var nonsense = client.post("/api/join", Map.of("code", "' OR 1=1 --", "name", "A"));

    assertThat(wrong.status()).isEqualTo(404);
    assertThat(archived.text()).isEqualTo(wrong.text());
    assertThat(nonsense.text()).isEqualTo(wrong.text());
    assertThat(client.post("/api/join", Map.of("code", "RTC2021", "name", "\u202EA")).at("/code"))
        .isEqualTo("name.wrong");
  }

  @Test
  void refusesPeopleWhoWereRemoved() {
    var secret = admin.get(PEOPLE + "th-observer-1/link").at("/secret");
    var entered = client.post("/api/links", Map.of("secret", secret));
    server.jdbc().sql("UPDATE person SET standing = 'banned' WHERE key = 'th-observer-1'").update();

    assertThat(client.post("/api/links", Map.of("secret", secret)).at("/code"))
        .isEqualTo("link.unknown");
    assertThat(refresh(entered.at("/refresh")).status()).isEqualTo(401);
    assertThat(resolved(entered.at("/token"), "heads-of-rtc-2021"))
        .isInstanceOf(Resolution.Forbidden.class);
    assertThat(admin.get(PEOPLE + "th-observer-1/link").status()).isEqualTo(404);
  }

  @Test
  void recordsNoActWhereTheDoorStaysAsItIs() {
    var door = "/api/workshops/heads-of-rtc-2021/door";
    var unled = "/api/workshops/heads-of-rtc-2021/unled";
    put(door, Map.of("minutes", 20));
    put(unled, Map.of("minutes", 7));
    var before = doorActs();

    assertThat(put(door, Map.of("minutes", 20)).at("/minutes")).isEqualTo("20");
    assertThat(put(unled, Map.of("minutes", 7)).at("/unled/minutes")).isEqualTo("7");
    assertThat(put(unled, Map.of("minutes", 999)).at("/code")).isEqualTo("unled.wrong");
    assertThat(doorActs()).isEqualTo(before);

    put(unled, Map.of("minutes", 8));
    assertThat(doorActs()).isEqualTo(before + 1);
  }

  private RestClient.Answer put(String path, Map<String, ?> change) {
    return admin.send("PUT", path, new JsonMapper().writeValueAsString(change), "application/json");
  }

  private long doorActs() {
    return server
        .jdbc()
        .sql("SELECT count(*) FROM act WHERE kind = 'door.changed'")
        .query(Long.class)
        .single();
  }

  @Test
  void resolvesWhereAPersonIsNeeded() {
    admin.postPlan(
        Plans.HEADS.replace("heads-of-rtc-2021", "where").replace("RTC-2021", "WHERE-1"));
    var secret = admin.get("/api/workshops/where/people/cn-delegate-1/link").at("/secret");
    var token = client.post("/api/links", Map.of("secret", secret)).at("/token");

    assertThat(session(token)).isEqualTo("opening");
    phase("opening", "closed");
    phase("practices", "open");
    assertThat(session(token)).isEqualTo("practices");
    phase("way-forward", "paused");
    assertThat(session(token)).isEqualTo("way-forward");
    server
        .jdbc()
        .sql(
            "UPDATE session SET phase = 'closed' WHERE workshop_id ="
                + " (SELECT id FROM workshop WHERE key = 'where')")
        .update();
    assertThat(resolved(token, "where")).isInstanceOf(Resolution.NoSessionLeft.class);
    assertThat(resolved(token, "heads-of-rtc-2021")).isInstanceOf(Resolution.Forbidden.class);
    assertThat(resolved(token, "no-such")).isInstanceOf(Resolution.Forbidden.class);
  }

  @Test
  void makesTheOwnerAnOrganizerOnce() {
    var token =
        client.post("/api/sign-in", signIn(RestServer.EMAIL, RestServer.PASSWORD)).at("/token");

    var first = resolved(token, "heads-of-rtc-2021");
    var second = resolved(token, "heads-of-rtc-2021");

    assertThat(first).isInstanceOf(Resolution.Found.class).isEqualTo(second);
  }

  @Test
  void erasesAPersonAndKeepsThePlanWhole() {
    var link = admin.get(PEOPLE + "wco-speaker-1/link").at("/secret");

    assertThat(admin.post(PEOPLE + "wco-speaker-1/erase").status()).isEqualTo(204);

    assertThat(client.post("/api/links", Map.of("secret", link)).status()).isEqualTo(404);
    assertThat(admin.get("/api/workshops/heads-of-rtc-2021/plan").text())
        .doesNotContain("wco-speaker-1", "Speaker 1");
    assertThat(admin.get("/api/workshops/heads-of-rtc-2021/people").text())
        .doesNotContain("wco-speaker-1", "Speaker 1");
    assertThat(
            server
                .jdbc()
                .sql(
                    "SELECT count(*) FROM person WHERE key LIKE 'wco-speaker%' OR email LIKE 'wco-sp%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private RestClient.Answer enter(String person) {
    var secret = admin.get(PEOPLE + person + "/link").at("/secret");
    return client.post("/api/links", Map.of("secret", secret));
  }

  private RestClient.Answer refresh(String refresh) {
    return client.post("/api/refresh", Map.of("refresh", refresh));
  }

  private Resolution resolved(String token, String workshop) {
    var verified = server.bean(Tokens.class).verify(token).orElseThrow();
    return server
        .bean(Entrance.class)
        .resolve(verified.identity(), new WorkshopKey(workshop), null);
  }

  private String session(String token) {
    return ((Resolution.Found) resolved(token, "where")).sessionKey().value();
  }

  private void phase(String session, String phase) {
    server
        .jdbc()
        .sql(
            "UPDATE session SET phase = ? WHERE key = ? AND workshop_id ="
                + " (SELECT id FROM workshop WHERE key = 'where')")
        .params(phase, session)
        .update();
  }

  private static Map<String, String> signIn(String email, String password) {
    return Map.of("email", email, "password", password);
  }
}
