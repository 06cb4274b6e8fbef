package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateIntegrationTests {

  private static final Set<String> PUBLIC =
      Set.of(
          "POST /api/sign-in",
          "POST /api/links",
          "POST /api/accounts",
          "POST /api/join",
          "GET /api/provider",
          "POST /api/provider/go",
          "POST /api/provider/enter",
          "POST /api/refresh",
          "POST /api/sign-out",
          "POST /api/clearance",
          "POST /api/clearance/cards/{card}/clear",
          "POST /api/clearance/cards/{card}/withhold",
          "POST /api/clearance/cards/{card}/undo",
          "POST /api/clearance/cards/{card}/wording");

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;

  record Endpoint(String method, String path) {}

  @BeforeAll
  void importPlans() {
    admin = client.signedIn();
    admin.postPlan(Plans.HEADS);
    admin.postPlan(Plans.TRAINING);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void asksEveryEndpointForATokenButThePublicOnes() {
    var open = new TreeSet<String>();
    for (var endpoint : endpoints()) {
      var answer = call(client, endpoint, "heads-of-rtc-2021");
      if (answer.status() != 401 || !answer.at("/code").equals("auth.expired")) {
        open.add(endpoint.method() + " " + endpoint.path());
      }
    }
    open.remove("POST /api/refresh");

    var expected = new TreeSet<>(PUBLIC);
    expected.remove("POST /api/refresh");
    assertThat(open).isEqualTo(expected);
  }

  @Test
  void marksEveryEndpoint() {
    var mapping = server.bean(RequestMappingHandlerMapping.class).getHandlerMethods();

    mapping.forEach((info, method) -> {
      boolean marked =
          method.hasMethodAnnotation(Open.class)
              || method.hasMethodAnnotation(SignedIn.class)
              || method.hasMethodAnnotation(Needs.class);
      assertThat(marked || info.getDirectPaths().contains("/actuator/health"))
          .as(info.toString())
          .isTrue();
    });
  }

  @Test
  void letsNobodyElseThanTheOrganizersAtTheirEndpoints() {
    var strangers =
        Map.of(
            "participant", person("heads-of-rtc-2021", "fj-delegate-1"),
            "observer", person("heads-of-rtc-2021", "ir-observer-1"),
            "speaker", person("heads-of-rtc-2021", "wco-speaker-1"),
            "facilitator", person("heads-of-rtc-2021", "rocb-facilitator-1"));
    var others =
        Map.of(
            "guest", guest(),
            "organizer of another workshop", organizer("training-management-2019"),
            "another account", otherAccount());
    for (var endpoint : endpoints()) {
      if (!endpoint.path().contains("{workshop}") || isForOthersToo(endpoint)) {
        continue;
      }
      strangers.forEach((who, stranger) ->
          assertThat(call(stranger, endpoint, "heads-of-rtc-2021").status())
              .as(who + " " + endpoint)
              .isEqualTo(403));
      others.forEach((who, other) ->
          assertThat(call(other, endpoint, "heads-of-rtc-2021").text())
              .as(who + " " + endpoint)
              .isEqualTo(call(admin, endpoint, "no-such-workshop").text()));
    }
  }

  @Test
  void letsFacilitatorsReadTheProgrammeAndNoParticipant() {
    var path = "/api/workshops/heads-of-rtc-2021";

    assertThat(person("heads-of-rtc-2021", "rocb-facilitator-1").get(path).status()).isEqualTo(200);
    assertThat(person("heads-of-rtc-2021", "fj-delegate-1").get(path).status()).isEqualTo(403);
    assertThat(organizer("heads-of-rtc-2021").get(path + "/people").status()).isEqualTo(200);
  }

  @Test
  void letsAnOrganizerOfAWorkshopImportThatOneOnly() {
    var organizer = organizer("heads-of-rtc-2021");

    assertThat(organizer.postPlan(Plans.HEADS).status()).isEqualTo(200);
    assertThat(organizer.postPlan(Plans.TRAINING).at("/code")).isEqualTo("plan.not-yours");
    assertThat(organizer.postPlan(Plans.SYMPOSIUM).at("/code")).isEqualTo("plan.not-yours");
    assertThat(person("heads-of-rtc-2021", "fj-delegate-1").postPlan(Plans.HEADS).status())
        .isEqualTo(403);
    assertThat(otherAccount().postPlan(Plans.HEADS).at("/code")).isEqualTo("plan.not-yours");
  }

  @Test
  void refusesTokensInAddresses() {
    assertThat(admin.get("/api/workshops?token=x").at("/code")).isEqualTo("token.in-address");
  }

  @Test
  void readsBodiesStrictly() {
    assertThat(raw("{\"email\":\"a@b.c\",\"password\":\"x\",\"role\":\"organizer\"}"))
        .isEqualTo("body.wrong");
    assertThat(raw("{\"email\":\"a@b.c\",\"email\":\"a@b.c\",\"password\":\"x\"}"))
        .isEqualTo("body.wrong");
    assertThat(raw("{\"email\":5,\"password\":\"x\"}")).isEqualTo("body.wrong");
    assertThat(raw("{\"email\":\"a@b.c\"}")).isEqualTo("body.missing-field");
    assertThat(raw("{\"email\":\"a@b.c\",\"password\":\"x\"} trailing")).isEqualTo("body.wrong");
    assertThat(raw("[]")).isEqualTo("body.wrong");
    assertThat(raw("{\"email\":\"" + "a".repeat(70_000) + "\"}")).isEqualTo("body.too-large");
    assertThat(
            client
                .send("POST", "/api/sign-in", "a=b", "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(415);
    assertThat(admin.postPlan("#" + "x".repeat(1 << 20)).at("/code")).isEqualTo("body.too-large");
  }

  @Test
  void answersUnknownAddressesWithAProblem() {
    var answer = client.get("/api/no/such");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/code")).isEqualTo("not-found");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(client.send("PUT", "/api/join", "{}", "application/json").status()).isEqualTo(405);
  }

  @Test
  void answersUnknownAddressesOfPeopleAsNotFound() {
    var browser = client.with("Accept", "text/html,*/*;q=0.8");

    for (var path : List.of("/no-such", "/no-such/deeper", "/assets/no-such.js")) {
      assertThat(browser.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void tellsBrowsersToBeStrict() {
    for (var path : List.of("/", "/api/workshops", "/no-such")) {
      var answer = client.with("Accept", "text/html").get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self'");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Permissions-Policy")).contains("camera=()");
      assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
    assertThat(admin.get("/api/workshops").header("Cache-Control")).isEqualTo("no-store");
  }

  private String raw(String body) {
    return client.send("POST", "/api/sign-in", body, "application/json").at("/code");
  }

  private static boolean isForOthersToo(Endpoint endpoint) {
    return endpoint.path().equals("/api/workshops/{workshop}")
        || endpoint.path().contains("/sessions/{session}/attendance")
        || endpoint.path().endsWith("/me/attendance")
        || endpoint.path().endsWith("/sessions/{session}/drafts")
        || endpoint.path().contains("/sessions/{session}/polls")
        || endpoint.path().contains("/sessions/{session}/breakouts")
        || endpoint.path().contains("/sessions/{session}/sheets")
        || endpoint.path().endsWith("/rounds")
        || endpoint.path().endsWith("/compendium")
        || endpoint.path().endsWith("/compendium/cards/{card}/wordings")
        || endpoint.path().contains("/compendium/mine")
        || endpoint.path().endsWith("/way-in")
        || endpoint.path().endsWith("/door");
  }

  private RestClient.Answer call(RestClient caller, Endpoint endpoint, String workshop) {
    var path =
        endpoint
            .path()
            .replace("{workshop}", workshop)
            .replace("{person}", "cn-delegate-1")
            .replace("{session}", "opening")
            .replace("{day}", "2021-10-27")
            .replace("{delegation}", "cn")
            .replace("{number}", "1")
            .replaceAll("\\{[a-z]+}", "no-such-one");
    boolean plan = Set.of("/api/workshops", "/api/rehearsals").contains(endpoint.path());
    boolean table = endpoint.path().endsWith("/table");
    var type = plan ? "application/yaml" : table ? "text/plain" : "application/json";
    return endpoint.method().equals("GET")
        ? caller.get(path)
        : caller.send(endpoint.method(), path, "{}", type);
  }

  private List<Endpoint> endpoints() {
    var endpoints = new ArrayList<Endpoint>();
    server
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(info -> {
          for (var path : info.getPatternValues()) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
              if (path.startsWith("/api")) {
                endpoints.add(new Endpoint(method.name(), path));
              }
            }
          }
        });
    assertThat(endpoints).hasSizeGreaterThan(15);
    return endpoints;
  }

  private RestClient person(String workshop, String person) {
    var link = admin.get("/api/workshops/" + workshop + "/people/" + person + "/link");
    return client.as(client.post("/api/links", Map.of("secret", link.at("/secret"))).at("/token"));
  }

  private RestClient organizer(String workshop) {
    for (var person : admin.get("/api/workshops/" + workshop + "/people").json().at("/people")) {
      if (person.at("/role").asString().equals("organizer")
          && person.at("/origin").asString().equals("plan")) {
        return person(workshop, person.at("/key").asString());
      }
    }
    throw new IllegalStateException("no organizer in " + workshop);
  }

  private RestClient guest() {
    return client.as(
        client.post("/api/join", Map.of("code", "RTC-2021", "name", "Guest")).at("/token"));
  }

  /// An account that owns nothing, made as none of the endpoints lets anybody.
  private RestClient otherAccount() {
    server
        .jdbc()
        .sql(
            "INSERT INTO account (id, email, name, password_hash)"
                + " SELECT 'other-account', 'other@example.org', 'Other', password_hash FROM account"
                + " ON CONFLICT DO NOTHING")
        .update();
    return client.as(
        client
            .post(
                "/api/sign-in",
                Map.of("email", "other@example.org", "password", RestServer.PASSWORD))
            .at("/token"));
  }
}
