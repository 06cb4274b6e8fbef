package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.ids.PollKey;
import org.plenary.ids.SessionId;
import org.plenary.session.Outcome;
import org.plenary.session.SessionCommand;
import org.plenary.session.Sessions;
import org.plenary.workshop.Happenings;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsIntegrationTests {

  private static final Map<String, Object> LUNCH =
      Map.of(
          "question", Map.of("en", "Lunch?"),
          "type", "single",
          "options", List.of(Map.of("en", "Yes"), Map.of("en", "Nò!"), Map.of("en", "是")));

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;
  private int commands;

  @BeforeAll
  void signIn() {
    admin = client.signedIn();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void makesAPollThatTheNextCommandOpens() {
    plan("fresh");
    run("fresh", new SessionCommand.Open());
    run("fresh", new SessionCommand.Start());
    var fay = person("fresh", "fay");

    var made = fay.post(at("fresh") + "/polls", with(LUNCH, "item", "talk"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var opened = run("fresh", new SessionCommand.OpenPoll(new PollKey(made.at("/key"))));

    assertThat(opened).isInstanceOf(Outcome.Done.class);
    var plan = admin.get("/api/workshops/fresh/plan").text();
    assertThat(plan).contains("quick-poll-1", "Lunch?", "\"no\"", "option");
    assertThat(plan.lines().filter(line -> line.contains("runs")).findFirst().orElseThrow())
        .contains("mood", "quick-poll-1");
  }

  @Test
  void makesARoundThatTheNextCommandStarts() {
    plan("groups");
    run("groups", new SessionCommand.Open());
    run("groups", new SessionCommand.Start());

    var made =
        admin.post(
            at("groups") + "/breakouts",
            Map.of(
                "title", Map.of("en", "In pairs"),
                "groups", Map.of("size", 2),
                "minutes", 5,
                "assign", "random",
                "spread", List.of("delegation")));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var started =
        run("groups", new SessionCommand.StartBreakout(new BreakoutKey(made.at("/key")), null));

    assertThat(started).isInstanceOf(Outcome.Done.class);
    assertThat(admin.get(at("groups") + "/drafts").at("/breakouts/0/breakout/title/en"))
        .isEqualTo("In pairs");
  }

  @Test
  void makesARoundOfNamedGroupsAmongWhichPeopleChoose() {
    plan("corners");
    var made =
        admin.post(
            at("corners") + "/breakouts",
            Map.of(
                "groups",
                Map.of(
                    "named",
                    List.of(
                        Map.of("title", Map.of("en", "Technology")),
                        Map.of("key", "people", "prompt", Map.of("en", "Who?"))),
                    "max",
                    6),
                "assign",
                "self-select",
                "roles",
                List.of("reporter")));
    assertThat(made.status()).as(made.text()).isEqualTo(201);

    var shown = admin.get(at("corners") + "/drafts");
    assertThat(shown.at("/breakouts/0/breakout/groups/named/0/key")).isEqualTo("1");
    assertThat(shown.at("/breakouts/0/breakout/groups/named/1/key")).isEqualTo("people");
    assertThat(shown.at("/breakouts/0/breakout/roles/0")).isEqualTo("reporter");
    var groups = Map.of("named", List.of(Map.of("key", "plenary")));
    for (var wrong :
        List.of(
            Map.of("groups", groups),
            Map.of("groups", Map.of("count", 2, "size", 3)),
            Map.of("groups", Map.of("count", 2), "worksheet", "none"))) {
      assertThat(admin.post(at("corners") + "/breakouts", wrong).at("/code"))
          .isEqualTo("plan.wrong");
    }
  }

  @Test
  void survivesTheImportOfAPlanThatDoesNotKnowIt() {
    plan("keeper");
    var made = admin.post(at("keeper") + "/polls", LUNCH);

    var again = importPlan("keeper");

    assertThat(again.at("/kept/0/code")).isEqualTo("kept.on-the-spot");
    assertThat(again.at("/kept/0/reason")).isEqualTo("It was made on the spot and stays.");
    assertThat(again.at("/kept/0/path")).isEqualTo("programme[0].sessions[0].polls[1]");
    assertThat(importPlan("keeper").at("/revision")).isEqualTo(again.at("/revision"));
    assertThat(drafts("keeper")).contains(made.at("/key"));
    var exported = admin.get("/api/workshops/keeper/plan").text();
    assertThat(admin.postPlan(exported).json().at("/kept").size()).isZero();
  }

  @Test
  void changesAndDeletesADraftUntilItIsOpened() {
    plan("edits");
    var key = admin.post(at("edits") + "/polls", LUNCH).at("/key");
    var path = at("edits") + "/polls/" + key;

    assertThat(put(path, with(LUNCH, "question", Map.of("en", "Dinner?"))).status()).isEqualTo(200);
    assertThat(drafts("edits")).contains("Dinner?").doesNotContain("Lunch?");
    assertThat(put(at("edits") + "/polls/mood", LUNCH).at("/code")).isEqualTo("draft.of-plan");
    assertThat(put(at("edits") + "/polls/none", LUNCH).status()).isEqualTo(404);

    phase("edits", "live");
    server.happened(session("edits"), new Happenings(Set.of(new PollKey(key)), Set.of()));
    assertThat(put(path, LUNCH).at("/code")).isEqualTo("draft.was-opened");
    assertThat(admin.send("DELETE", path, null, null).at("/code")).isEqualTo("draft.was-opened");

    server.happened(session("edits"), Happenings.NONE);
    assertThat(admin.send("DELETE", path, null, null).status()).isEqualTo(204);
    assertThat(drafts("edits")).doesNotContain(key);
    assertThat(importPlan("edits").json().at("/kept").size()).isZero();
    phase("edits", "closed");
    assertThat(admin.post(at("edits") + "/polls", LUNCH).at("/code")).isEqualTo("session.closed");
  }

  @Test
  void refusesWhatAPlanMayNotSay() {
    plan("rules");
    assertThat(wrong(with(LUNCH, "options", List.of(Map.of("en", "Yes")))))
        .isEqualTo("options plan.wrong-count");
    assertThat(wrong(with(LUNCH, "question", Map.of("en", " ")))).startsWith("question");
    assertThat(wrong(with(LUNCH, "question", Map.of("xx", "Lunch?")))).startsWith("question");
    assertThat(wrong(with(LUNCH, "question", Map.of("en", "x".repeat(4001)))))
        .startsWith("question");
    assertThat(wrong(with(LUNCH, "maxChoices", 9, "type", "multi")))
        .isEqualTo("maxChoices plan.out-of-range");
    assertThat(wrong(with(LUNCH, "by", "nobody"))).isEqualTo("by plan.unknown-word");
    assertThat(wrong(with(LUNCH, "item", "no-such-item"))).isEqualTo("item plan.unknown-key");
    assertThat(wrong(Map.of("question", Map.of("en", "?"), "type", "scale", "min", 5, "max", 1)))
        .isNotEmpty();
    assertThat(post("rules", with(LUNCH, "type", "quiz")).at("/code"))
        .isEqualTo("poll.type-unavailable");
    assertThat(post("rules", with(LUNCH, "secret", true)).at("/code")).isEqualTo("body.wrong");
    assertThat(post("rules", with(LUNCH, "question", Map.of("en", "a\u202eb"))).at("/code"))
        .isEqualTo("plan.wrong");
    assertThat(
            admin
                .post(at("rules") + "/breakouts", Map.of("groups", Map.of("count", 0)))
                .at("/errors/0/path"))
        .startsWith("groups");
    assertThat(drafts("rules")).doesNotContain("quick-");
  }

  @Test
  void isForThoseWhoLeadThisWorkshop() {
    plan("doors");
    plan("others");
    var path = at("doors");
    for (var who : List.of(person("others", "fay"), person("others", "ola"))) {
      assertThat(who.post(path + "/polls", LUNCH).status()).isEqualTo(404);
      assertThat(who.get(path + "/drafts").status()).isEqualTo(404);
    }
    var ben = person("doors", "ben");
    assertThat(ben.post(path + "/polls", LUNCH).status()).isEqualTo(403);
    assertThat(ben.post(path + "/breakouts", Map.of()).status()).isEqualTo(403);
    assertThat(ben.get(path + "/drafts").status()).isEqualTo(403);
    assertThat(client.post(path + "/polls", LUNCH).status()).isEqualTo(401);
    assertThat(
            person("doors", "fay")
                .post("/api/workshops/doors/sessions/of-others/polls", LUNCH)
                .status())
        .isEqualTo(404);
  }

  private String wrong(Map<String, ?> poll) {
    var answer = post("rules", poll);
    assertThat(answer.at("/code")).as(answer.text()).isEqualTo("plan.wrong");
    return answer.at("/errors/0/path") + " " + answer.at("/errors/0/code");
  }

  private RestClient.Answer post(String workshop, Map<String, ?> poll) {
    return admin.post(at(workshop) + "/polls", poll);
  }

  private RestClient.Answer put(String path, Map<String, ?> poll) {
    return admin.send(
        "PUT",
        path,
        new tools.jackson.databind.json.JsonMapper().writeValueAsString(poll),
        "application/json");
  }

  private static Map<String, Object> with(Map<String, Object> poll, Object... more) {
    var changed = new HashMap<>(poll);
    for (int i = 0; i < more.length; i += 2) {
      changed.put((String) more[i], more[i + 1]);
    }
    return changed;
  }

  private static String at(String workshop) {
    return "/api/workshops/" + workshop + "/sessions/" + workshop + "-one";
  }

  private String drafts(String workshop) {
    return admin.get(at(workshop) + "/drafts").text();
  }

  private void plan(String key) {
    var made = importPlan(key);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private RestClient.Answer importPlan(String key) {
    return admin.postPlan(
        """
        plan: 1
        workshop: {key: %1$s, title: Of %1$s, timezone: Asia/Tokyo, languages: [en, fr]}
        delegations: [{key: fj, name: Fiji, kind: member}]
        people:
          - {key: fay, name: Fay, role: facilitator}
          - {key: ola, name: Ola, role: organizer}
          - {key: ben, name: Ben, role: participant, delegation: fj}
        programme:
          - day: "2026-11-21"
            sessions:
              - key: %1$s-one
                title: One
                starts: "09:00"
                minutes: 60
                items: [{key: talk, title: Talk, minutes: 30, runs: [mood]}]
                polls: [{key: mood, question: Mood?, type: scale, min: 1, max: 5}]
        """
            .formatted(key));
  }

  private Outcome run(String workshop, SessionCommand command) {
    return server
        .bean(Sessions.class)
        .submit(
            session(workshop),
            id(workshop, "fay"),
            new CommandId("command-" + ++commands),
            new byte[] {1},
            command)
        .join();
  }

  private SessionId session(String workshop) {
    return new SessionId(
        server
            .jdbc()
            .sql("SELECT id FROM session WHERE key = ?")
            .param(workshop + "-one")
            .query(String.class)
            .single());
  }

  private PersonId id(String workshop, String person) {
    return new PersonId(
        server
            .jdbc()
            .sql(
                "SELECT p.id FROM person p JOIN workshop w ON w.id = workshop_id"
                    + " WHERE w.key = ? AND p.key = ?")
            .params(workshop, person)
            .query(String.class)
            .single());
  }

  private void phase(String workshop, String phase) {
    server
        .jdbc()
        .sql("UPDATE session SET phase = ? WHERE key = ?")
        .params(phase, workshop + "-one")
        .update();
  }

  private RestClient person(String workshop, String person) {
    var link = admin.get("/api/workshops/" + workshop + "/people/" + person + "/link");
    return client.as(client.post("/api/links", Map.of("secret", link.at("/secret"))).at("/token"));
  }
}
