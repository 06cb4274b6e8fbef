package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.PlenaryProcess;
import tools.jackson.databind.JsonNode;

/// Two people of a group fill its worksheet on two nodes, one of which is killed.
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SheetsIntegrationTests {

  private static final String PLAN =
      """
      plan: 1
      workshop: {key: "votes", title: "Votes", timezone: "UTC", kind: "meeting"}
      delegations:
        - {key: "d0", name: "Delegation 0", kind: "member"}
      people:
        - {key: "lead", name: "Lead", role: "facilitator"}
        - {key: "ana", name: "Ana", delegation: "d0", role: "participant"}
        - {key: "ben", name: "Ben", delegation: "d0", role: "participant"}
      programme:
        - day: "2026-01-05"
          sessions:
            - key: "vote"
              title: "Vote"
              starts: "10:00"
              items: [{key: "item", title: "Item", minutes: 30}]
              worksheets:
                - key: "map"
                  title: "Map"
                  rows: [{key: "a", title: "A"}, {key: "b", title: "B"}]
                  columns: [{key: "text", title: "Text", type: "text"}]
              breakouts:
                - {key: "groups", groups: {count: 1}, assign: "balanced", minutes: 20, worksheet: "map"}
      """;

  private final Cluster cluster = new Cluster();
  private PlenaryProcess first;
  private PlenaryProcess second;
  private Organizer organizer;
  private Client lead;
  private Client ana;
  private Client ben;

  @BeforeEach
  void start() {
    first = cluster.node();
    first.awaitReady();
    second = cluster.node();
    organizer = cluster.organizer(first);
    organizer.importPlan(PLAN);
    organizer = cluster.organizer(second);
    lead = client("lead");
    lead.stay(second.awaitReady()).join();
    ana = client("ana");
    ana.connect(first.awaitReady()).join();
    ben = client("ben");
    ben.stay(second.awaitReady()).join();
    ok(lead.send("open-session", "session.open", Map.of()));
    ok(lead.send("start-item", "item.start", Map.of("item", "item")));
    ok(
        lead.send(
            "start-round",
            "breakout.start",
            Map.of("breakout", "groups", "groups", Map.of("1", List.of("ana", "ben")))));
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void keepsWhatBothWroteAndWhatWasAcknowledgedBeforeANodeDied() {
    var begun = ok(ana.send("edit-begin", "sheet.edit", edit("a", "one two three", 0)));
    var base = begun.at("/result/v").asLong();
    var both =
        List.of(
            ana.send("edit-ana-1", "sheet.edit", edit("a", "one 2 three", base)),
            ben.send("edit-ben-1", "sheet.edit", edit("a", "one two 3", base)),
            ben.send("edit-ben-2", "sheet.edit", edit("b", "of Ben", 0)));
    both.forEach(SheetsIntegrationTests::ok);
    for (var client : List.of(ana, ben, lead)) {
      await()
          .untilAsserted(() -> {
            assertThat(text(client, "a")).isEqualTo("one 2 3");
            assertThat(text(client, "b")).isEqualTo("of Ben");
          });
    }

    var answers = new HashMap<String, CompletableFuture<JsonNode>>();
    for (int n = 0; n < 60; n++) {
      var id = "edit-many-" + n;
      answers.put(id, ana.send(id, "sheet.edit", edit("b", "version " + n, null)));
      if (n == 30) {
        await().until(() -> answers.values().stream().anyMatch(CompletableFuture::isDone));
        first.kill();
      }
    }
    ana.stay(second.awaitReady()).join();
    answers.values().forEach(SheetsIntegrationTests::ok);
    assertThat(stored("edit-many-%"))
        .as("what was sent again counts once")
        .containsExactlyInAnyOrderElementsOf(answers.keySet());

    ok(lead.send("close-round", "breakout.close", Map.of()));
    ok(ben.send("edit-late", "sheet.edit", edit("b", "on its way", null)));
    var harvest = organizer.get("/api/workshops/votes/sessions/vote/sheets/map");
    assertThat(harvest.at("/copies/0/rows/0/cells/text/value").asString()).isEqualTo("one 2 3");
    var history =
        organizer.get("/api/workshops/votes/sessions/vote/sheets/map/1/history?row=a&column=text");
    assertThat(new ArrayList<>(history.at("/versions").findValuesAsString("value")))
        .containsSubsequence("one 2 3", "one two three");
  }

  private static String text(Client client, String row) {
    var sheet = client.documents().get("sheet/map/1");
    return sheet == null ? "" : sheet.at("/rows/" + row + "/cells/text/value").asString();
  }

  private static Map<String, Object> edit(String row, String text, @Nullable Number base) {
    var edit = new HashMap<String, Object>();
    edit.put("sheet", "map");
    edit.put("row", row);
    edit.put("column", "text");
    edit.put("value", text);
    if (base != null) {
      edit.put("base", base.longValue());
    }
    return edit;
  }

  private Client client(String person) {
    return new Client("votes", "vote", organizer.enter("votes", person), "tab-of-" + person);
  }

  private List<String> stored(String pattern) {
    return cluster
        .database()
        .jdbc()
        .sql("select id from entry where id like ?")
        .param(pattern)
        .query(String.class)
        .list();
  }

  private static JsonNode ok(CompletableFuture<JsonNode> answer) {
    var frame = answer.orTimeout(2, TimeUnit.MINUTES).join();
    assertThat(frame.required("t").asString()).as(frame.toString()).isEqualTo("ok");
    return frame;
  }
}
