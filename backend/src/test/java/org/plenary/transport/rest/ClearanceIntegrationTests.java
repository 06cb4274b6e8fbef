package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClearanceIntegrationTests extends CardDesk {

  ClearanceIntegrationTests(RestServer server) {
    super(server);
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
  void handsOutLinksThatNoSpreadsheetTakesForFormulas() {
    sheets().put(workshop, "row-3", "evil", null, "Problem", "Result");
    ask();
    var file = admin.with("Accept", "text/csv").get(base + "/links");
    assertThat(file.text()).contains("\"'=cmd\"").contains("/clear#");
    assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
  }
}
