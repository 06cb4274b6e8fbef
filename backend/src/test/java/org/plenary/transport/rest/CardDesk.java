package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.workshop.Workshops;
import tools.jackson.databind.JsonNode;

/// A workshop of its own for each test, with a card of Fiji, and the hands through which the card
/// goes.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OneRestServer.class)
abstract class CardDesk {

  private static final AtomicInteger MADE = new AtomicInteger();

  final RestServer server;
  final RestClient client;
  final RestClient admin;
  WorkshopId workshop = new WorkshopId("none-yet");
  String base = "";
  String card = "";

  CardDesk(RestServer server) {
    this.server = server;
    client = server.client();
    admin = client.signedIn();
  }

  /// Each test has a workshop of its own with a card of Fiji.
  @BeforeEach
  final void plan() {
    var key = "practices-" + MADE.incrementAndGet();
    assertThat(admin.postPlan(plan(key)).status()).isEqualTo(201);
    base = "/api/workshops/" + key + "/compendium";
    workshop = server.bean(Workshops.class).find(new WorkshopKey(key)).orElseThrow().id();
    card = sheets().put(workshop, "row-1", "fj", person("fj-1"), "Few trainers", "E-learning");
  }

  final FakeSheets sheets() {
    return server.bean(FakeSheets.class);
  }

  final JsonNode shown() {
    for (var one : admin.get(base).json().at("/cards")) {
      if (one.at("/id").asString().equals(card)) {
        return one;
      }
    }
    throw new AssertionError("no card " + card);
  }

  final void ask() {
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

  final String secret(String delegation) {
    var secret = secretOrNone(delegation);
    assertThat(secret).isNotEqualTo("none");
    return secret;
  }

  final String secretOrNone(String delegation) {
    for (var link : admin.get(base + "/links").json().at("/links")) {
      if (link.at("/delegation").asString().equals(delegation)) {
        return link.at("/url").asString().replaceFirst(".*#", "");
      }
    }
    return "none";
  }

  final RestClient.Answer open(String secret) {
    return client.post("/api/clearance", Map.of("secret", secret));
  }

  final RestClient.Answer clear(String secret, int version) {
    return client.post(
        "/api/clearance/cards/" + card + "/clear",
        Map.of("secret", secret, "name", "Ana,  Deputy\nDirector", "version", version));
  }

  final RestClient.Answer reword(RestClient who, int version, String column, String text) {
    return who.send(
        "PUT",
        base + "/cards/" + card + "/wording",
        "{\"version\":%d,\"cells\":[{\"column\":\"%s\",\"text\":\"%s\"}]}"
            .formatted(version, column, text),
        "application/json");
  }

  final RestClient.Answer export(String type) {
    return admin.with("Accept", type).get(base + "/export");
  }

  final RestClient as(String person) {
    var link = admin.get(base.replace("/compendium", "/people/" + person + "/link"));
    return client.as(client.post("/api/links", Map.of("secret", link.at("/secret"))).at("/token"));
  }

  final PersonId person(String key) {
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
