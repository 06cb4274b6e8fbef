package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.workshop.People;
import org.plenary.workshop.Workshops;
import tools.jackson.databind.JsonNode;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompendiumIntegrationTests {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String EVIL = "<img src=x onerror=alert(1)> & =1+1";

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;
  private WorkshopId workshop = new WorkshopId("none-yet");
  private String base = "";
  private String card = "";
  private int made;

  @BeforeAll
  void signIn() {
    admin = client.signedIn();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /// Each test has a workshop of its own with a card of Fiji.
  @BeforeEach
  void plan() {
    var key = "practices-" + ++made;
    assertThat(admin.postPlan(plan(key)).status()).isEqualTo(201);
    base = "/api/workshops/" + key + "/compendium";
    workshop = server.bean(Workshops.class).find(new WorkshopKey(key)).orElseThrow().id();
    card = sheets().put(workshop, "row-1", "fj", person("fj-1"), "Few trainers", "E-learning");
  }

  @Test
  void goesFromDraftOverAskedToCleared() {
    assertThat(shown().at("/standing").asString()).isEqualTo("draft");
    assertThat(open(secretOrNone("fj")).status()).isEqualTo(404);

    ask();
    assertThat(shown().at("/standing").asString()).isEqualTo("asked");
    var secret = secret("fj");
    var opened = open(secret);
    assertThat(opened.at("/delegation/en")).isEqualTo("Fiji");
    assertThat(opened.at("/cards/0/cells/1/text")).isEqualTo("E-learning");

    var cleared = clear(secret, 1);
    assertThat(cleared.status()).isEqualTo(200);
    assertThat(shown().at("/cleared/by").asString()).isEqualTo("Ana, Deputy Director");
    assertThat(shown().at("/cleared/as").asString()).isEqualTo("link");
    assertThat(clear(secret, 1).at("/code")).isEqualTo("card.not-now");
  }

  @Test
  void keepsTheClearedWordingUntilAnotherIsCleared() {
    ask();
    var secret = secret("fj");
    clear(secret, 1);

    sheets().put(workshop, "row-1", "fj", person("fj-1"), "Few trainers", "Something else");
    assertThat(shown().at("/changed").asBoolean()).isTrue();
    assertThat(export("text/html").text()).contains("E-learning").doesNotContain("Something else");

    ask();
    assertThat(open(secret).at("/cards/0/version")).isEqualTo("2");
    assertThat(export("text/html").text()).contains("E-learning");
    assertThat(clear(secret, 1).at("/code")).isEqualTo("card.outdated");
    assertThat(clear(secret, 2).status()).isEqualTo(200);
    assertThat(export("text/html").text()).contains("Something else").doesNotContain("E-learning");
    assertThat(shown().at("/changed").asBoolean()).isFalse();
  }

  @Test
  void givesWhatCanBeReadAndNamesTheSessionThatCannot() {
    ask();
    clear(secret("fj"), 1);
    sheets().remove(workshop, "row-1");
    sheets().unread(workshop, List.of(new SessionKey("practices")));

    assertThat(admin.get(base).at("/unread/0")).isEqualTo("practices");
    assertThat(shown().at("/gone").asBoolean()).isFalse();
    assertThat(export("text/html").text())
        .contains("E-learning", "The record of the session “Practices” cannot be read");
    assertThat(export("application/json").at("/unread/0/key")).isEqualTo("practices");
    assertThat(export(DOCX).status()).isEqualTo(200);
    assertThat(export("application/pdf").status()).isEqualTo(200);
  }

  @Test
  void keepsEveryWordingWithWhoWroteItAndAsksWhoReadAnOlderOne() {
    var edited = reword(admin, 0, "result", "Better worded");
    assertThat(edited.at("/version")).isEqualTo("2");
    assertThat(reword(admin, 0, "result", "Lost").at("/code")).isEqualTo("card.outdated");

    var wordings = admin.get(base + "/cards/" + card + "/wordings").json().at("/wordings");
    assertThat(wordings).hasSize(2);
    assertThat(wordings.at("/0/as").asString()).isEqualTo("account");
    assertThat(wordings.at("/1/as").asString()).isEqualTo("sheet");
    assertThat(wordings.at("/1/cells/1/text").asString()).isEqualTo("E-learning");

    sheets().put(workshop, "row-1", "fj", person("fj-1"), "Few trainers", "From the sheet");
    assertThat(shown().at("/moved").asBoolean()).isTrue();
    assertThat(shown().at("/cells/1/text").asString()).isEqualTo("Better worded");
    var taken = admin.post(base + "/cards/" + card + "/take", Map.of("version", 2));
    assertThat(taken.at("/cells/1/text")).isEqualTo("From the sheet");
    assertThat(taken.json().at("/moved").asBoolean()).isFalse();
  }

  @Test
  void letsADelegationRewordWithholdAndThinkAgain() {
    ask();
    var secret = secret("fj");
    var path = "/api/clearance/cards/" + card;
    var reworded =
        client.post(
            path + "/wording",
            Map.of(
                "secret",
                secret,
                "name",
                "Ana",
                "version",
                1,
                "cells",
                List.of(Map.of("column", "result", "text", "As we say it"))));
    assertThat(reworded.at("/version")).isEqualTo("2");
    clear(secret, 2);

    var withheld =
        client.post(
            path + "/withhold",
            Map.of("secret", secret, "name", "Ana", "reason", "Our ministry\0 says no"));
    assertThat(withheld.at("/standing")).isEqualTo("withheld");
    assertThat(shown().at("/decided/reason").asString()).isEqualTo("Our ministry says no");
    assertThat(export("application/json").json().at("/cards")).isEmpty();

    var undone = client.post(path + "/undo", Map.of("secret", secret, "name", "Ana"));
    assertThat(undone.at("/clearedVersion")).isEqualTo("2");
    assertThat(export("application/json").at("/cards/0/cells/1/text")).isEqualTo("As we say it");
  }

  @Test
  void showsACardToNoOtherDelegationAndNotToWhoHasAnOldLink() {
    sheets().put(workshop, "row-2", "jp", person("jp-1"), "Distance", "Web classes");
    ask();
    var fiji = secret("fj");
    var japan = secret("jp");

    assertThat(open(japan).text()).doesNotContain("E-learning");
    assertThat(clear(japan, 1).status()).isEqualTo(404);
    assertThat(clear("not-a-secret", 1).at("/code")).isEqualTo("clearance.unknown");

    assertThat(admin.post(base + "/links/fj").status()).isEqualTo(200);
    assertThat(open(fiji).at("/code")).isEqualTo("clearance.unknown");
    assertThat(open(secret("fj")).status()).isEqualTo(200);

    server.jdbc().sql("UPDATE clearance_link SET expires_at = now() - interval '1 day'").update();
    assertThat(open(secret("fj")).status()).isEqualTo(410);
    assertThat(clear(japan, 1).at("/code")).isEqualTo("clearance.expired");
  }

  @Test
  void keepsOnlyHashesOfSecrets() {
    ask();
    var secret = secret("fj");
    var stored =
        server
            .jdbc()
            .sql("SELECT encode(secret_hash, 'escape') FROM clearance_link")
            .query(String.class)
            .list();
    assertThat(stored).noneMatch(hash -> hash.contains(secret));
    assertThat(admin.get(base.replace("/compendium", "/acts")).text())
        .contains("cards.asked")
        .doesNotContain(secret);
  }

  @Test
  void letsOrganizersAloneChangeAndLeadersRead() {
    var facilitator = as("lead");
    var participant = as("fj-1");
    assertThat(facilitator.get(base).status()).isEqualTo(200);
    assertThat(participant.get(base).status()).isEqualTo(403);
    assertThat(client.get(base).status()).isEqualTo(401);
    for (var who : List.of(facilitator, participant)) {
      assertThat(reword(who, 0, "result", "x").status()).isEqualTo(403);
      assertThat(who.get(base + "/links").status()).isEqualTo(403);
      assertThat(who.post(base + "/links/fj").status()).isEqualTo(403);
      assertThat(who.with("Accept", "text/html").get(base + "/export").status()).isEqualTo(403);
      assertThat(who.post(base + "/ask", Map.of("cards", List.of(card))).status()).isEqualTo(403);
      assertThat(who.post(base + "/cards/" + card + "/withdraw").status()).isEqualTo(403);
    }
  }

  @Test
  void letsTheDelegationClearWhileSignedInAndNobodyElse() {
    ask();
    var own = as("fj-1");
    var other = as("jp-1");
    assertThat(other.get(base + "/mine").json().at("/cards")).isEmpty();
    assertThat(other.post(base + "/mine/" + card + "/clear", Map.of("version", 1)).status())
        .isEqualTo(404);
    assertThat(as("lead").post(base + "/mine/" + card + "/clear", Map.of("version", 1)).status())
        .isEqualTo(403);

    assertThat(own.get(base + "/mine").json().at("/cards")).hasSize(1);
    assertThat(own.post(base + "/mine/" + card + "/clear", Map.of("version", 1)).status())
        .isEqualTo(200);
    assertThat(shown().at("/cleared/by").asString()).isEqualTo("Delegate 1 (Fiji)");
  }

  @Test
  void withdrawsAndTakesTheWithdrawalBack() {
    ask();
    clear(secret("fj"), 1);
    assertThat(admin.post(base + "/cards/" + card + "/withdraw").at("/standing"))
        .isEqualTo("withdrawn");
    assertThat(open(secretOrNone("fj")).status()).isEqualTo(404);
    assertThat(export("text/html").text()).doesNotContain("E-learning");

    assertThat(admin.post(base + "/cards/" + card + "/restore").at("/standing"))
        .isEqualTo("cleared");
    assertThat(export("text/html").text()).contains("E-learning");
  }

  @Test
  void leavesWithheldWhatADelegationWithheld() {
    ask();
    as("fj-1").post(base + "/mine/" + card + "/withhold", Map.of("reason", "Not yet agreed."));

    assertThat(admin.post(base + "/cards/" + card + "/withdraw").status()).isEqualTo(409);
    assertThat(shown().at("/standing").asString()).isEqualTo("withheld");
  }

  @Test
  void ordersAndTags() {
    var second = sheets().put(workshop, "row-2", "jp", null, "Distance", "Web classes");
    var ordered = order(List.of(second, card));
    assertThat(ordered.json().at("/cards/0/id").asString()).isEqualTo(second);
    assertThat(order(List.of(card, second)).at("/cards/0/id")).isEqualTo(card);

    var tagged =
        admin.send(
            "PUT",
            base + "/cards/" + card + "/tags",
            "{\"tags\":[\" risk  management \",\"risk management\",\"\"]}",
            "application/json");
    assertThat(tagged.json().at("/tags").toString()).isEqualTo("[\"risk management\"]");
  }

  @Test
  void publishesInEveryFormWithoutRunningWhatPeopleTyped() {
    sheets().put(workshop, "row-1", "fj", person("fj-1"), EVIL, EVIL);
    ask();
    clear(secret("fj"), 1);

    assertThat(export("text/html").text()).doesNotContain("<img").contains("&lt;img src=x");
    assertThat(export("application/pdf").text()).startsWith("%PDF-");
    assertThat(export(DOCX).text()).startsWith("PK");
    var json = export("application/json");
    assertThat(json.at("/cards/0/cells/0/text")).isEqualTo(EVIL);
    assertThat(json.at("/cards/0/clearance/name")).isEqualTo("Ana, Deputy Director");
    assertThat(json.header("Content-Disposition")).contains("compendium.json");
  }

  @Test
  void marksDraftsAndLeavesThemOutUnlessAsked() {
    assertThat(export("text/html").text()).doesNotContain("E-learning");
    var drafts = admin.with("Accept", "text/html").get(base + "/export?drafts=true&lang=fr").text();
    assertThat(drafts).contains("E-learning", "Projet, non validé", "Recueil de bonnes pratiques");
  }

  @Test
  void handsOutLinksThatNoSpreadsheetTakesForFormulas() {
    sheets().put(workshop, "row-3", "evil", null, "Problem", "Result");
    ask();
    var file = admin.with("Accept", "text/csv").get(base + "/links");
    assertThat(file.text()).contains("\"'=cmd\"").contains("/clear#");
    assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
  }

  @Test
  void erasesThePersonsWordsAndKeepsThoseOfOthers() {
    ask();
    reword(admin, 1, "result", "Worded by organizers");
    clear(secret("fj"), 2);

    assertThat(admin.post(base.replace("/compendium", "/people/fj-1/erase")).status())
        .isBetween(200, 204);
    sheets().remove(workshop, "row-1");

    var stored =
        server.jdbc().sql("SELECT cells FROM card_wording").query(String.class).list().toString();
    assertThat(stored).doesNotContain("Few trainers\",\"by\":\"" + workshop);
    assertThat(shown().at("/cells/0").has("text")).isFalse();
    assertThat(shown().at("/cells/1/text").asString()).isEqualTo("Worded by organizers");
    assertThat(shown().has("contributor")).isFalse();
    assertThat(export("text/html").text())
        .contains("Worded by organizers")
        .doesNotContain("Few trainers");
  }

  @Test
  void erasesTheNameOfWhomSomebodyElseChose() {
    var fiji = server.bean(People.class).find(person("fj-1")).orElseThrow();
    ask();
    server
        .jdbc()
        .sql(
            """
            UPDATE card_wording
               SET cells = replace(replace(replace(cells, '"type":"text"', '"type":"person"'),
                                           'E-learning', ?), ?, ?)
             WHERE workshop_id = ?
            """)
        .params(fiji.name(), fiji.id().value(), person("jp-1").value(), workshop.value())
        .update();

    admin.post(base.replace("/compendium", "/people/fj-1/erase"));
    var stored =
        server
            .jdbc()
            .sql("SELECT cells FROM card_wording WHERE workshop_id = ?")
            .param(workshop.value())
            .query(String.class)
            .list()
            .toString();
    assertThat(stored).contains("Few trainers").doesNotContain(fiji.name());
  }

  @Test
  void goesWithItsWorkshopAndIsNotInACopy() {
    ask();
    var secret = secret("fj");
    var key = base.split("/")[3];
    assertThat(
            admin
                .post(
                    "/api/workshops/" + key + "/copies",
                    Map.of("key", key + "-copy", "people", true))
                .status())
        .isEqualTo(201);
    assertThat(admin.get("/api/workshops/" + key + "-copy/compendium").json().at("/cards"))
        .isEmpty();

    admin.send("DELETE", "/api/workshops/" + key, null, null);
    assertThat(open(secret).at("/code")).isEqualTo("clearance.unknown");
    assertThat(admin.send("DELETE", "/api/deleted-workshops/" + key, null, null).status())
        .isEqualTo(204);
    assertThat(
            server
                .jdbc()
                .sql("SELECT count(*) FROM card WHERE workshop_id = ?")
                .param(workshop.value())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void changesNothingOfAnArchivedWorkshop() {
    ask();
    var secret = secret("fj");
    var key = base.split("/")[3];
    assertThat(admin.post("/api/workshops/" + key + "/archive").status()).isEqualTo(200);
    assertThat(open(secret).json().at("/archived").asBoolean()).isTrue();
    assertThat(clear(secret, 1).at("/code")).isEqualTo("workshop.archived");
  }

  @Test
  void refusesWhatCannotBeACard() {
    assertThat(reword(admin, 0, "nonsense", "x").at("/code")).isEqualTo("card.column-unknown");
    assertThat(reword(admin, 0, "result", "x".repeat(4001)).at("/code"))
        .isEqualTo("card.text-too-long");
    ask();
    var secret = secret("fj");
    var path = "/api/clearance/cards/" + card;
    assertThat(
            client
                .post(path + "/withhold", Map.of("secret", secret, "name", "A", "reason", " "))
                .at("/code"))
        .isEqualTo("card.reason-wrong");
    assertThat(
            client
                .post(path + "/undo", Map.of("secret", secret, "name", "x".repeat(121)))
                .at("/code"))
        .isEqualTo("card.name-wrong");
    assertThat(clear(secretOrNone("nobody"), 1).at("/code")).isEqualTo("clearance.unknown");
  }

  private FakeSheets sheets() {
    return server.bean(FakeSheets.class);
  }

  private JsonNode shown() {
    for (var one : admin.get(base).json().at("/cards")) {
      if (one.at("/id").asString().equals(card)) {
        return one;
      }
    }
    throw new AssertionError("no card " + card);
  }

  private void ask() {
    var all =
        admin
            .get(base)
            .json()
            .at("/cards")
            .valueStream()
            .map(it -> it.at("/id").asString())
            .toList();
    assertThat(admin.post(base + "/ask", Map.of("cards", all)).status()).isEqualTo(200);
  }

  private String secret(String delegation) {
    var secret = secretOrNone(delegation);
    assertThat(secret).isNotEqualTo("none");
    return secret;
  }

  private String secretOrNone(String delegation) {
    for (var link : admin.get(base + "/links").json().at("/links")) {
      if (link.at("/delegation").asString().equals(delegation)) {
        return link.at("/url").asString().replaceFirst(".*#", "");
      }
    }
    return "none";
  }

  private RestClient.Answer open(String secret) {
    return client.post("/api/clearance", Map.of("secret", secret));
  }

  private RestClient.Answer clear(String secret, int version) {
    return client.post(
        "/api/clearance/cards/" + card + "/clear",
        Map.of("secret", secret, "name", "Ana,  Deputy\nDirector", "version", version));
  }

  private RestClient.Answer reword(RestClient who, int version, String column, String text) {
    return who.send(
        "PUT",
        base + "/cards/" + card + "/wording",
        "{\"version\":%d,\"cells\":[{\"column\":\"%s\",\"text\":\"%s\"}]}"
            .formatted(version, column, text),
        "application/json");
  }

  private RestClient.Answer order(List<String> cards) {
    return admin.send(
        "PUT",
        base + "/order",
        "{\"cards\":[\"" + String.join("\",\"", cards) + "\"]}",
        "application/json");
  }

  private RestClient.Answer export(String type) {
    return admin.with("Accept", type).get(base + "/export");
  }

  private RestClient as(String person) {
    var link = admin.get(base.replace("/compendium", "/people/" + person + "/link"));
    return client.as(client.post("/api/links", Map.of("secret", link.at("/secret"))).at("/token"));
  }

  private PersonId person(String key) {
    return new PersonId(
        server
            .jdbc()
            .sql("SELECT id FROM person WHERE workshop_id = ? AND key = ?")
            .params(workshop.value(), key)
            .query(String.class)
            .single());
  }

  private static String plan(String key) {
    return """
    plan: 1
    workshop: {key: %s, title: Practices, timezone: Asia/Tokyo}
    delegations:
      - {key: fj, name: Fiji, kind: member}
      - {key: jp, name: Japan, kind: member}
      - {key: evil, name: '=cmd', kind: observer}
    people:
      - {key: lead, name: Facilitator 1, role: facilitator}
      - {key: fj-1, name: Delegate 1 (Fiji), role: participant, delegation: fj}
      - {key: jp-1, name: Delegate 1 (Japan), role: participant, delegation: jp}
    programme:
      - day: 2021-10-27
        sessions: [{key: practices, title: Practices, starts: '10:00', minutes: 60}]
    """
        .formatted(key);
  }
}
