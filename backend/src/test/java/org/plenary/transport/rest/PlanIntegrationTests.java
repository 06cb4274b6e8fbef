package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.PollKey;
import org.plenary.ids.SessionId;
import org.plenary.workshop.Happenings;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanIntegrationTests {

  private final RestServer server = RestServer.start();
  private RestClient admin = server.client();

  @BeforeAll
  void signIn() {
    admin = server.client().signedIn();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void importsTheThreeScenariosAndAgainWithoutLoss() {
    for (var plan : List.of(Plans.HEADS, Plans.TRAINING, Plans.SYMPOSIUM)) {
      var first = admin.postPlan(plan);
      assertThat(first.status()).as(first.text()).isEqualTo(201);
      assertThat(first.json().at("/created").asBoolean()).isTrue();
      var key = first.at("/key");
      var ids = ids(key);

      var again = admin.postPlan(plan);

      assertThat(again.status()).as(again.text()).isEqualTo(200);
      assertThat(again.json().at("/kept")).isEmpty();
      assertThat(again.at("/revision")).isEqualTo(first.at("/revision"));
      assertThat(ids(key)).isEqualTo(ids);
    }
  }

  @Test
  void exportsAPlanThatImportsToTheSameWorkshop() {
    var plan =
        Plans.SYMPOSIUM.replace("virtual-symposium-2022", "exported").replaceAll("joinCode:.*", "");
    admin.postPlan(plan);
    var before = admin.get("/api/workshops/exported");
    var people = admin.get("/api/workshops/exported/people");

    var export = admin.get("/api/workshops/exported/plan");
    var again = admin.postPlan(export.text());

    assertThat(export.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"plan.yaml\"");
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(admin.get("/api/workshops/exported").text()).isEqualTo(before.text());
    assertThat(admin.get("/api/workshops/exported/people").text()).isEqualTo(people.text());
    assertThat(admin.get("/api/workshops/exported/plan").text()).isEqualTo(export.text());
  }

  @Test
  void refusesAWrongPlanWithAllErrorsAndTheirLines() {
    var answer =
        admin.postPlan(
            """
            plan: 1
            workshop: {key: "Wrong Key", title: "T", timezone: "Mars/Base"}
            people:
              - {key: a, name: A, role: king, hed: true}
              - {key: b, name: B, role: observer, head: true}
            """);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("/code")).isEqualTo("plan.wrong");
    assertThat(answer.json().at("/errors").valueStream().map(it -> it.at("/code").asString()))
        .containsExactly(
            "plan.wrong-format",
            "plan.wrong-format",
            "plan.unknown-word",
            "plan.unknown-field",
            "plan.head-without-delegation");
    assertThat(answer.at("/errors/0/arguments/expected")).isEqualTo("key");
    assertThat(answer.at("/errors/0/arguments/value")).isEqualTo("\"Wrong Key\"");
    assertThat(answer.at("/errors/2/arguments/words/0")).isEqualTo("organizer");
    assertThat(answer.at("/errors/3/arguments/closest")).isEqualTo("head");
    assertThat(answer.json().at("/errors/4/arguments").isEmpty()).isTrue();
    for (var error : answer.json().at("/errors")) {
      assertThat(error.at("/line").asInt()).isPositive();
      assertThat(error.at("/column").asInt()).isPositive();
      assertThat(error.at("/message").asString()).isNotBlank();
    }
  }

  @Test
  void keepsWhatIsOpenWhenThePlanComesAgain() {
    var plan = Plans.HEADS.replace("heads-of-rtc-2021", "mid-poll").replace("RTC-2021", "MID-POLL");
    admin.postPlan(plan);
    var session = session("mid-poll", "developments");
    phase(session, "live");
    server.happened(session, new Happenings(Set.of(new PollKey("hybrid-ready")), Set.of()));

    var answer =
        admin.postPlan(
            plan.replace("How ready is your", "How very ready is your")
                .replace("Round of introductions", "Introductions"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/kept")).hasSize(1);
    assertThat(answer.at("/kept/0/path")).isEqualTo("programme[0].sessions[1].polls[0]");
    var shown = admin.get("/api/workshops/mid-poll").text();
    assertThat(shown).contains("How ready is your", "Introductions").doesNotContain("very ready");
  }

  @Test
  void keepsASessionThatIsOver() {
    var plan = Plans.HEADS.replace("heads-of-rtc-2021", "over").replace("RTC-2021", "OVER");
    admin.postPlan(plan);
    phase(session("over", "opening"), "closed");

    var answer = admin.postPlan(plan.replace("Opening session", "Begin"));

    assertThat(answer.at("/kept/0/path")).isEqualTo("programme[0].sessions[0]");
    assertThat(admin.get("/api/workshops/over").at("/days/0/sessions/0/title/en"))
        .isEqualTo("Opening session");
  }

  @Test
  void refusesAJoinCodeThatLeadsElsewhere() {
    admin.postPlan(
        Plans.HEADS.replace("heads-of-rtc-2021", "first").replace("RTC-2021", "TAKEN-1"));

    var answer =
        admin.postPlan(
            Plans.HEADS.replace("heads-of-rtc-2021", "second").replace("RTC-2021", "taken1"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/0/path")).isEqualTo("workshop.joinCode");
    assertThat(answer.at("/errors/0/code")).isEqualTo("plan.code-taken");
    assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(11);
  }

  @Test
  void keepsPeopleByTheirKeysAndMarksThoseGone() {
    var plan =
        """
        plan: 1
        workshop: {key: come-and-go, title: T, timezone: UTC}
        people:
          - {key: ann, name: Ann, role: participant}
          - {key: ben, name: Ben, role: participant}
        """;
    admin.postPlan(plan);
    var ids = ids("come-and-go");

    admin.postPlan(plan.replace("  - {key: ben, name: Ben, role: participant}\n", ""));
    assertThat(admin.get("/api/workshops/come-and-go/people").json().at("/people")).hasSize(1);
    admin.postPlan(plan.replace("name: Ben", "name: Benjamin"));

    assertThat(ids("come-and-go")).isEqualTo(ids);
    assertThat(admin.get("/api/workshops/come-and-go/people").at("/people/1/name"))
        .isEqualTo("Benjamin");
  }

  @Test
  void tellsWhatCannotRunYet() {
    var plan = Plans.HEADS.replace("heads-of-rtc-2021", "honest").replace("RTC-2021", "HONEST");
    admin.postPlan(plan);

    var shown = admin.get("/api/workshops/honest").json();
    var polls = shown.at("/days/1/sessions/0/polls");

    assertThat(polls.at("/0/runnable").asBoolean()).isFalse();
    assertThat(polls.at("/0/reason").asString()).isEqualTo("poll.type-unavailable");
    assertThat(shown.at("/days/0/sessions/1/polls/0/runnable").asBoolean()).isTrue();
    assertThat(shown.at("/days/0/sessions/1/polls/0").has("reason")).isFalse();
    assertThat(shown.at("/days/0/sessions/2/breakouts/0/groups/count").asInt()).isEqualTo(4);
  }

  @Test
  void listsWhatTheAccountOwns() {
    admin.postPlan("plan: 1\nworkshop: {key: listed, title: T, timezone: UTC}\n");

    var listed = admin.get("/api/workshops").json().at("/workshops");

    assertThat(
            StreamSupport.stream(listed.spliterator(), false).map(it -> it.at("/key").asString()))
        .contains("listed");
  }

  private List<String> ids(String workshop) {
    return server
        .jdbc()
        .sql(
            "SELECT person.id FROM person JOIN workshop ON workshop.id = workshop_id"
                + " WHERE workshop.key = ? ORDER BY rank, person.key")
        .param(workshop)
        .query(String.class)
        .list()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  private SessionId session(String workshop, String key) {
    var id =
        server
            .jdbc()
            .sql(
                "SELECT session.id FROM session JOIN workshop ON workshop.id = workshop_id"
                    + " WHERE workshop.key = ? AND session.key = ?")
            .params(workshop, key)
            .query(String.class)
            .single();
    return new SessionId(id);
  }

  private void phase(SessionId session, String phase) {
    server
        .jdbc()
        .sql("UPDATE session SET phase = ? WHERE id = ?")
        .params(phase, session.value())
        .update();
  }
}
