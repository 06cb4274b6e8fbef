package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksIntegrationTests {

  private static final String LINKS = "/api/workshops/crowd/links";

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;

  @BeforeAll
  void importPlan() {
    admin = client.signedIn();
    assertThat(admin.postPlan(crowd()).status()).isEqualTo(201);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void makesALinkForEverybodyAndKeepsThoseThatAreThere() {
    var before = admin.get("/api/workshops/crowd/people/p7/link").at("/secret");

    var first = secrets();

    assertThat(first).hasSize(501).containsEntry("p7", before);
    assertThat(secrets()).isEqualTo(first);
    assertThat(client.post("/api/links", Map.of("secret", first.get("p499"))).at("/person/key"))
        .isEqualTo("p499");
  }

  @Test
  void showsTheNewLinkOfWhoLostOneAndWhenItWasUsed() {
    var old = secrets().get("p3");
    client.post("/api/links", Map.of("secret", old));
    assertThat(line("p3")).contains("\"usedAt\"");

    var fresh = admin.post("/api/workshops/crowd/people/p3/link").at("/secret");

    assertThat(secrets()).containsEntry("p3", fresh);
    assertThat(line("p3")).doesNotContain("\"usedAt\"");
    assertThat(client.post("/api/links", Map.of("secret", old)).status()).isEqualTo(404);
  }

  @Test
  void givesAFileThatNoSpreadsheetTakesForFormulas() {
    var file = admin.with("Accept", "text/csv").get(LINKS);

    assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"links.csv\"");
    assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(file.text()).startsWith("\uFEFF\"name\",\"delegation\",\"role\",\"email\",\"url\"");
    assertThat(file.text())
        .contains("\r\n\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\",\"\",")
        .contains("\"Person 1, \"\"the first\"\"\",\"Fiji\",\"participant\",\"p1@example.org\",");
    assertThat(file.text().lines().count()).isEqualTo(502);
  }

  @Test
  void givesLinksToNobodyButOrganizers() {
    var participant =
        client.as(client.post("/api/links", Map.of("secret", secrets().get("p9"))).at("/token"));

    assertThat(participant.get(LINKS).at("/code")).isEqualTo("role.forbidden");
    assertThat(participant.with("Accept", "text/csv").get(LINKS).status()).isEqualTo(403);
    assertThat(client.get(LINKS).status()).isEqualTo(401);
  }

  private String line(String person) {
    for (var link : admin.get(LINKS).json().at("/links")) {
      if (link.at("/person").asString().equals(person)) {
        return link.toString();
      }
    }
    return "";
  }

  private Map<String, String> secrets() {
    var secrets = new HashMap<String, String>();
    for (var link : admin.get(LINKS).json().at("/links")) {
      assertThat(link.at("/url").asString()).endsWith("/enter#" + link.at("/secret").asString());
      secrets.put(link.at("/person").asString(), link.at("/secret").asString());
    }
    return secrets;
  }

  private static String crowd() {
    var plan =
        new StringBuilder(
            """
            plan: 1
            workshop: {key: crowd, title: Crowd, timezone: Asia/Tokyo}
            delegations: [{key: fj, name: Fiji, kind: member}]
            programme: []
            people:
              - {key: p0, name: '=HYPERLINK("https://evil.example","x")', role: observer}
              - {key: p1, name: 'Person 1, "the first"', role: participant, delegation: fj, email: p1@example.org}
            """);
    for (int i = 2; i <= 500; i++) {
      plan.append("  - {key: p").append(i).append(", name: Person ").append(i);
      plan.append(", role: participant, delegation: fj}\n");
    }
    return plan.toString();
  }
}
