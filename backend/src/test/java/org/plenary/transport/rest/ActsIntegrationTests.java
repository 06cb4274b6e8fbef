package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.CommandId;
import org.plenary.ids.ItemKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.session.Outcome;
import org.plenary.session.SessionCommand;
import org.plenary.session.Sessions;
import tools.jackson.databind.JsonNode;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActsIntegrationTests {

  private static final String WORKSHOP = "/api/workshops/heads-of-rtc-2021";

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;

  @BeforeAll
  void begin() {
    admin = client.signedIn();
    admin.postPlan(Plans.HEADS);
    admin.post(WORKSHOP + "/people/fj-delegate-1/link");
    run("rocb-facilitator-1", new SessionCommand.Open());
    run("rocb-facilitator-1", new SessionCommand.StartItem(new ItemKey("welcome")));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void tellsActsAndCommandsInOneOrder() {
    var acts = admin.get(WORKSHOP + "/acts");

    assertThat(acts.status()).as(acts.text()).isEqualTo(200);
    assertThat(acts.json().at("/acts").valueStream().map(act -> act.at("/kind").asString()))
        .contains("plan.imported", "link.renewed", "session.opened");
    assertThat(acts.text()).contains("fj-delegate-1", "opening");
    var renewed =
        acts.json()
            .at("/acts")
            .valueStream()
            .filter(act -> act.at("/kind").asString().equals("link.renewed"))
            .findFirst()
            .orElseThrow();
    assertThat(renewed.at("/by").asString()).isEqualTo("admin");
    assertThat(renewed.at("/about/0/name").asString()).isNotEmpty();
    assertThat(admin.get(WORKSHOP + "/acts?day=1999-01-01").json().at("/acts").size()).isZero();
    assertThat(admin.get(WORKSHOP + "/acts?day=soon").at("/code")).isEqualTo("day.wrong");
  }

  @Test
  void keepsTheActAndDropsTheNameOfWhoIsErased() {
    admin.post(WORKSHOP + "/people/jp-delegate-1/link");
    var name =
        admin
            .get(WORKSHOP + "/people")
            .json()
            .at("/people")
            .valueStream()
            .filter(person -> person.at("/key").asString().equals("jp-delegate-1"))
            .map(person -> person.at("/name").asString())
            .findFirst()
            .orElseThrow();
    assertThat(admin.get(WORKSHOP + "/acts").text()).contains(name);

    admin.post(WORKSHOP + "/people/jp-delegate-1/erase");

    var acts = admin.get(WORKSHOP + "/acts").text();
    assertThat(acts).doesNotContain(name, "jp-delegate-1").contains("person.erased");
  }

  @Test
  void writesThemAsCommaSeparatedValues() {
    var csv = admin.with("Accept", "text/csv").get(WORKSHOP + "/acts");

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text()).contains("\"link.renewed\"", "Asia/", "\"opening\"");
  }

  @Test
  void tellsThatAttendanceWasTakenAwayAsJsonAndNotThatItWasReadOnAPage() {
    var attendance = WORKSHOP + "/sessions/opening/attendance";
    var read = admin.get(attendance);
    assertThat(read.header("Content-Disposition")).isEmpty();
    assertThat(kinds()).doesNotContain("attendance.downloaded");

    var file = admin.get(attendance + "/file");

    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"attendance.json\"");
    assertThat(file.json().at("/people")).isEqualTo(read.json().at("/people"));
    assertThat(act("attendance.downloaded").at("/about").toString()).contains("opening", "json");
    assertThat(client.get(attendance + "/file").status()).isEqualTo(401);
    assertThat(admin.get(WORKSHOP + "/days/2021-10-27/attendance/file").status()).isEqualTo(200);
  }

  private List<String> kinds() {
    return admin
        .get(WORKSHOP + "/acts")
        .json()
        .at("/acts")
        .valueStream()
        .map(act -> act.at("/kind").asString())
        .toList();
  }

  @Test
  void tellsThatAChangeOfPeopleWasTakenBack() {
    var added =
        admin.post(
            WORKSHOP + "/people",
            Map.of("name", "Nia Added", "role", "participant", "head", false));
    var change = added.json().at("/change").asLong();
    admin.post(WORKSHOP + "/people-changes/" + change + "/undo");
    admin.post(WORKSHOP + "/delegations", Map.of("name", "Kiribati", "kind", "observer"));

    var undone = act("people.undone");
    assertThat(undone.at("/by").asString()).isEqualTo("admin");
    assertThat(undone.at("/about/0/name").asString()).isEqualTo("Nia Added");
    assertThat(undone.at("/about/1/id").asString()).isEqualTo("add");
    assertThat(act("delegation.added").at("/about/0/id").asString()).isEqualTo("kiribati");
  }

  private JsonNode act(String kind) {
    return admin
        .get(WORKSHOP + "/acts")
        .json()
        .at("/acts")
        .valueStream()
        .filter(act -> act.at("/kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void letsNobodyChangeWhatWasWritten() {
    for (var change : List.of("UPDATE act SET kind = 'x'", "DELETE FROM act", "TRUNCATE act")) {
      assertThatThrownBy(() -> server.jdbc().sql(change).update())
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void tellsWhatSomebodyDidWhoLeadsNoMore() {
    run("rocb-facilitator-1", new SessionCommand.Pause());
    var person =
        admin
            .get(WORKSHOP + "/people")
            .json()
            .at("/people")
            .valueStream()
            .filter(one -> one.at("/key").asString().equals("rocb-facilitator-1"))
            .findFirst()
            .orElseThrow();
    var form = new HashMap<String, Object>();
    for (var field : List.of("name", "delegation", "attends", "email", "version")) {
      form.put(field, person.at("/" + field).asString());
    }
    form.put("role", "observer");
    form.put("head", false);
    var changed = admin.post(WORKSHOP + "/people/rocb-facilitator-1", form);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);

    var paused =
        admin
            .get(WORKSHOP + "/acts")
            .json()
            .at("/acts")
            .valueStream()
            .filter(act -> act.at("/kind").asString().equals("session.paused"))
            .findFirst()
            .orElseThrow();
    assertThat(paused.at("/byKey").asString()).isEqualTo("rocb-facilitator-1");
  }

  @Test
  void tellsAccountsWhatConcernsTheInstallation() {
    admin.post("/api/accounts/invitations");
    var acts = admin.get("/api/acts");
    assertThat(acts.json().at("/acts").valueStream().map(act -> act.at("/kind").asString()))
        .contains("account.invited")
        .doesNotContain("plan.imported", "link.renewed");
    assertThat(acts.at("/timezone")).isEqualTo("UTC");
    assertThat(admin.get("/api/acts?day=soon").at("/code")).isEqualTo("day.wrong");
    assertThat(admin.with("Accept", "text/csv").get("/api/acts").text())
        .contains("\"account.invited\"");
  }

  @Test
  void tellsPeopleOfAWorkshopNothingOfTheInstallation() {
    var secret = admin.get(WORKSHOP + "/people/fj-delegate-2/link").at("/secret");
    var person = client.as(client.post("/api/links", Map.of("secret", secret)).at("/token"));
    assertThat(person.get("/api/acts").status()).isEqualTo(404);
    assertThat(client.get("/api/acts").status()).isEqualTo(401);
  }

  @Test
  void isForOrganizersOnly() {
    for (var key : List.of("fj-delegate-1", "rocb-facilitator-2")) {
      var secret = admin.get(WORKSHOP + "/people/" + key + "/link").at("/secret");
      var person = client.as(client.post("/api/links", Map.of("secret", secret)).at("/token"));
      assertThat(person.get(WORKSHOP + "/acts").status()).isEqualTo(403);
    }
  }

  /// Gives a command until it stands, as a client does where the database is too busy.
  private void run(String person, SessionCommand command) {
    var session = new SessionId(one("SELECT id FROM session WHERE key = 'opening'"));
    var actor = new PersonId(one("SELECT id FROM person WHERE key = '" + person + "'"));
    var id = new CommandId("command-" + command.getClass().getSimpleName());
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                server
                    .bean(Sessions.class)
                    .submit(session, actor, id, new byte[] {1}, command)
                    .join(),
            outcome -> outcome instanceof Outcome.Done);
  }

  private String one(String sql) {
    return server.jdbc().sql(sql).query(String.class).single();
  }
}
