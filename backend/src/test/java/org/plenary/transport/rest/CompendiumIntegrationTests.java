package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.ids.SessionKey;
import org.plenary.workshop.People;

class CompendiumIntegrationTests extends CardDesk {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String EVIL = "<img src=x onerror=alert(1)> & =1+1";

  CompendiumIntegrationTests(RestServer server) {
    super(server);
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

  private RestClient.Answer order(List<String> cards) {
    return admin.send(
        "PUT",
        base + "/order",
        "{\"cards\":[\"" + String.join("\",\"", cards) + "\"]}",
        "application/json");
  }
}
