package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalIntegrationTests {

  private static final String REAL = "/api/workshops/virtual-symposium-2022";

  private final RestServer server = RestServer.start();
  private RestClient admin = server.client();

  @BeforeAll
  void importPlan() {
    admin = server.client().signedIn();
    assertThat(admin.postPlan(Plans.SYMPOSIUM).status()).isEqualTo(201);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void makesCopiesThatSayWhatTheyAreAndFillsThemUp() {
    var first = rehearse(admin, Plans.SYMPOSIUM, 100);
    var second = rehearse(admin, Plans.SYMPOSIUM, 0);

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(first.at("/key")).matches("virtual-symposium-2022~rehearsal-\\d+");
    assertThat(first.json().at("/people").asInt()).isEqualTo(100);
    assertThat(second.at("/key")).isNotEqualTo(first.at("/key"));
    assertThat(second.json().at("/people").asInt()).isEqualTo(71);
    var copy = admin.get("/api/workshops/" + first.at("/key"));
    assertThat(copy.at("/title/en")).startsWith("Rehearsal: ");
    assertThat(copy.at("/title/fr")).startsWith("Répétition : ");
    assertThat(admin.get("/api/workshops/" + first.at("/key") + "/people").text())
        .doesNotContain("example.org");
  }

  @Test
  void leavesTheWorkshopItselfAlone() {
    var before = admin.get(REAL).text();
    var people = admin.get(REAL + "/people").text();

    rehearse(admin, Plans.SYMPOSIUM, 80);

    assertThat(admin.get(REAL).text()).isEqualTo(before);
    assertThat(admin.get(REAL + "/people").text()).isEqualTo(people);
  }

  @Test
  void isNotJoinedByTheCodeOfTheWorkshop() {
    rehearse(admin, Plans.SYMPOSIUM, 0);

    var joined = server.client().post("/api/join", Map.of("code", "SYMP22", "name", "Guest"));

    assertThat(joined.at("/workshop/key")).isEqualTo("virtual-symposium-2022");
  }

  @Test
  void isMadeOfPlansThatNobodyImported() {
    var plan = Plans.TRAINING.replace("training-management-2019", "not-imported");

    assertThat(rehearse(admin, plan, 0).at("/key")).isEqualTo("not-imported~rehearsal-1");
    assertThat(admin.get("/api/workshops/not-imported").status()).isEqualTo(404);
  }

  @Test
  void cannotBeImportedNorExported() {
    var key = rehearse(admin, Plans.SYMPOSIUM, 0).at("/key");

    var imported =
        admin.postPlan(Plans.SYMPOSIUM.replace("\"virtual-symposium-2022\"", '"' + key + '"'));
    var exported = admin.get("/api/workshops/" + key + "/plan");

    assertThat(imported.status()).isEqualTo(422);
    assertThat(exported.at("/code")).isEqualTo("rehearsal.no-plan");
  }

  @Test
  void isForAccountsOnly() {
    for (var person : List.of("au-delegate-1", "wco-lead-expert-1", "rocb-facilitator-1")) {
      assertThat(rehearse(person(person), Plans.SYMPOSIUM, 0).status()).as(person).isEqualTo(403);
    }
    assertThat(rehearse(person("rocb-organizer-1"), Plans.SYMPOSIUM, 0).at("/code"))
        .isEqualTo("rehearsal.account-needed");
    assertThat(rehearse(server.client(), Plans.SYMPOSIUM, 0).status()).isEqualTo(401);
  }

  @Test
  void refusesAWrongPlanWithItsLines() {
    var answer =
        rehearse(admin, Plans.SYMPOSIUM.replace("kind: \"symposium\"", "kind: \"party\""), 0);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/line").asInt()).isPositive();
    assertThat(rehearse(admin, Plans.SYMPOSIUM, 2_001).at("/code")).isEqualTo("rehearsal.people");
    assertThat(rehearse(admin, Plans.SYMPOSIUM, -1).status()).isEqualTo(400);
  }

  private static RestClient.Answer rehearse(RestClient who, String plan, int people) {
    return who.send("POST", "/api/rehearsals?people=" + people, plan, "application/yaml");
  }

  private RestClient person(String key) {
    var secret = admin.get(REAL + "/people/" + key + "/link").at("/secret");
    return server
        .client()
        .as(server.client().post("/api/links", Map.of("secret", secret)).at("/token"));
  }
}
