package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class AccountsIntegrationTests {

  private static final String STRONG = "three green umbrellas";

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;

  @BeforeEach
  void signIn() {
    admin = client.signedIn();
    admin.postPlan(Plans.HEADS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void changesThePasswordAndEndsTheOtherSignIns() {
    var elsewhere = client.signedIn();

    assertThat(password("wrong guess 12", STRONG).at("/code")).isEqualTo("password.wrong");
    for (var weak : List.of("short", "x".repeat(73))) {
      assertThat(password(RestServer.PASSWORD, weak).at("/code"))
          .as(weak)
          .isEqualTo("password.weak");
    }
    for (var common : List.of("Password123", "welcome1234!!", "aaaaaaaaaaaa")) {
      assertThat(password(RestServer.PASSWORD, common).at("/code"))
          .as(common)
          .isEqualTo("password.common");
    }
    assertThat(elsewhere.get("/api/accounts/me").status()).isEqualTo(200);
    assertThat(password(RestServer.PASSWORD, STRONG).status()).isEqualTo(204);

    assertThat(elsewhere.get("/api/accounts/me").status()).isEqualTo(401);
    assertThat(admin.get("/api/accounts/me").status()).isEqualTo(200);
    assertThat(enter(RestServer.EMAIL, RestServer.PASSWORD).status()).isEqualTo(401);
    assertThat(enter(RestServer.EMAIL, STRONG).status()).isEqualTo(200);
  }

  @Test
  void changesNameAndEmail() {
    invited("second@example.org");

    assertThat(me(Map.of("name", "Olga")).at("/name")).isEqualTo("Olga");
    assertThat(me(Map.of("email", "new@example.org")).at("/code")).isEqualTo("password.wrong");
    assertThat(
            me(Map.of("email", "second@example.org", "password", RestServer.PASSWORD)).at("/code"))
        .isEqualTo("email.taken");
    assertThat(me(Map.of("email", "no mail", "password", RestServer.PASSWORD)).at("/code"))
        .isEqualTo("email.wrong");
    assertThat(me(Map.of("email", "New@example.org", "password", RestServer.PASSWORD)).status())
        .isEqualTo(200);
    assertThat(enter("new@example.org", RestServer.PASSWORD).at("/account/name")).isEqualTo("Olga");
  }

  @Test
  void recordsNoActWhereAnAccountStaysAsItIs() {
    me(Map.of("name", "Olga"));
    var before = acts("account.changed");

    assertThat(me(Map.of("name", "Olga")).at("/name")).isEqualTo("Olga");
    assertThat(me(Map.of("name", " ")).at("/code")).isEqualTo("name.wrong");

    assertThat(acts("account.changed")).isEqualTo(before);
  }

  private long acts(String kind) {
    return server
        .jdbc()
        .sql("SELECT count(*) FROM act WHERE kind = ?")
        .param(kind)
        .query(Long.class)
        .single();
  }

  @Test
  void signsOutEverywhere() {
    var elsewhere = client.signedIn();

    assertThat(admin.post("/api/accounts/me/sign-out-everywhere").status()).isEqualTo(204);

    assertThat(admin.get("/api/accounts/me").status()).isEqualTo(401);
    assertThat(elsewhere.get("/api/accounts/me").status()).isEqualTo(401);
  }

  @Test
  void invitesOnceAndWithdraws() {
    var made = admin.post("/api/accounts/invitations");
    var link = client.post("/api/links", Map.of("secret", made.at("/secret")));
    assertThat(link.json().at("/invited").asBoolean()).isTrue();
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/url")).endsWith("/setup#" + made.at("/secret"));
    var token = token(made.at("/secret"));
    assertThat(create(token, RestServer.EMAIL).at("/code")).isEqualTo("email.taken");
    assertThat(create(token, "second@example.org").status()).isEqualTo(201);
    assertThat(create(token, "third@example.org").at("/code")).isEqualTo("setup.over");
    assertThat(client.post("/api/links", Map.of("secret", made.at("/secret"))).status())
        .isEqualTo(404);

    var other = admin.post("/api/accounts/invitations");
    assertThat(admin.get("/api/accounts").json().at("/invitations").size()).isEqualTo(1);
    assertThat(admin.get("/api/accounts").text()).doesNotContain(other.at("/secret"));
    assertThat(delete(admin, "/api/accounts/invitations/" + other.at("/id")).status())
        .isEqualTo(204);
    assertThat(client.post("/api/links", Map.of("secret", other.at("/secret"))).status())
        .isEqualTo(404);

    var late = admin.post("/api/accounts/invitations");
    server.jdbc().sql("UPDATE invitation SET expires_at = now() - interval '1 s'").update();
    assertThat(client.post("/api/links", Map.of("secret", late.at("/secret"))).status())
        .isEqualTo(404);
  }

  @Test
  void removesAnAccountButNeverTheLast() {
    var self = admin.get("/api/accounts").at("/accounts/0/id");
    assertThat(remove(admin, self, RestServer.PASSWORD).at("/code")).isEqualTo("account.last");
    var second = invited("second@example.org");
    var id = admin.get("/api/accounts").at("/accounts/1/id");
    assertThat(remove(admin, self, RestServer.PASSWORD).at("/code"))
        .isEqualTo("account.owns-alone");
    assertThat(remove(second, self, STRONG).at("/code")).isEqualTo("account.owns-alone");
    assertThat(remove(admin, id, "not the password").at("/code")).isEqualTo("password.wrong");

    assertThat(remove(admin, id, RestServer.PASSWORD).status()).isEqualTo(204);

    assertThat(second.get("/api/accounts/me").status()).isEqualTo(401);
    assertThat(enter("second@example.org", STRONG).status()).isEqualTo(401);
    assertThat(admin.get("/api/accounts").json().at("/accounts").size()).isEqualTo(1);
    invited("second@example.org");
  }

  @Test
  void sharesAWorkshopWithAnotherOwner() {
    var second = invited("second@example.org");
    var owners = "/api/workshops/heads-of-rtc-2021/owners";
    assertThat(second.get(owners).status()).isEqualTo(404);
    assertThat(second.post(owners, Map.of("email", "second@example.org")).status()).isEqualTo(404);
    assertThat(admin.post(owners, Map.of("email", "nobody@example.org")).at("/code"))
        .isEqualTo("account.unknown");
    var self = admin.get(owners).at("/owners/0/id");
    assertThat(delete(admin, owners + "/" + self).at("/code")).isEqualTo("owner.last");

    assertThat(admin.post(owners, Map.of("email", "Second@example.org")).status()).isEqualTo(200);
    assertThat(second.get("/api/workshops").at("/workshops/0/key")).isEqualTo("heads-of-rtc-2021");
    assertThat(delete(second, owners + "/" + self).status()).isEqualTo(204);
    assertThat(admin.get("/api/workshops/heads-of-rtc-2021").status()).isEqualTo(404);
    assertThat(delete(second, owners + "/" + self).status()).isEqualTo(404);
  }

  @Test
  void isNothingForPeopleOfAWorkshop() {
    var people = "/api/workshops/heads-of-rtc-2021/people/";
    var self = admin.get("/api/accounts").at("/accounts/0/id");
    for (var key : List.of("fj-delegate-1", "rocb-facilitator-1")) {
      var secret = admin.get(people + key + "/link").at("/secret");
      var person = client.as(client.post("/api/links", Map.of("secret", secret)).at("/token"));
      assertThat(person.get("/api/accounts").status()).isEqualTo(404);
      assertThat(person.post("/api/accounts/invitations").status()).isEqualTo(404);
      assertThat(delete(person, "/api/accounts/invitations/any").status()).isEqualTo(404);
      assertThat(remove(person, self, RestServer.PASSWORD).status()).isEqualTo(404);
      assertThat(person.post("/api/accounts/me/sign-out-everywhere").status()).isEqualTo(404);
      assertThat(
              person
                  .post(
                      "/api/accounts/me/password",
                      Map.of("current", RestServer.PASSWORD, "password", STRONG))
                  .status())
          .isEqualTo(404);
    }
  }

  @Test
  void recordsWhoDidWhatWithoutSecrets() {
    enter(RestServer.EMAIL, "wrong password 1");
    enter(RestServer.EMAIL, "wrong password 2");
    enter("nobody@example.org", "wrong password 3");
    invited("second@example.org");
    password(RestServer.PASSWORD, STRONG);

    var kinds = server.jdbc().sql("SELECT kind FROM act ORDER BY id").query(String.class).list();
    assertThat(kinds)
        .contains("plan.imported", "account.invited", "account.made", "password.changed")
        .filteredOn("signins.failed"::equals)
        .as("one for the account, one for e-mails that nobody has")
        .hasSize(2);
    var all = server.jdbc().sql("SELECT act::text FROM act").query(String.class).list().toString();
    assertThat(all).doesNotContain("password 1", STRONG, "@example.org");
  }

  private RestClient.Answer password(String current, String password) {
    return admin.post(
        "/api/accounts/me/password", Map.of("current", current, "password", password));
  }

  private RestClient.Answer me(Map<String, ?> change) {
    return admin.send(
        "PUT", "/api/accounts/me", new JsonMapper().writeValueAsString(change), "application/json");
  }

  private RestClient.Answer enter(String email, String password) {
    return client.post("/api/sign-in", Map.of("email", email, "password", password));
  }

  private RestClient invited(String email) {
    var secret = admin.post("/api/accounts/invitations").at("/secret");
    return client.as(create(token(secret), email).at("/token"));
  }

  private String token(String secret) {
    return client.post("/api/links", Map.of("secret", secret)).at("/token");
  }

  private RestClient.Answer create(String token, String email) {
    return client.as(token).post("/api/accounts", Map.of("email", email, "password", STRONG));
  }

  private static RestClient.Answer remove(RestClient who, String account, String password) {
    return who.post("/api/accounts/" + account + "/remove", Map.of("password", password));
  }

  private static RestClient.Answer delete(RestClient who, String path) {
    return who.send("DELETE", path, null, null);
  }
}
