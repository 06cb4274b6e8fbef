package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.testing.PlenaryProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people find of their own attendance, and that they find nobody else's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OwnAttendanceIntegrationTests {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String PLAN =
      """
      plan: 1
      workshop:
        key: %s
        title: Own
        timezone: Pacific/Fiji
        mode: virtual
        joinCode: %s
        attendance: {privacy: %s}
      delegations:
        - {key: fj, name: Fiji, kind: member}
      people:
        - {key: chair, name: Olive Chair, role: organizer}
        - {key: lead, name: Ana Prasad, role: facilitator}
        - {key: ben, name: Ben, role: participant, delegation: fj}
        - {key: cyd, name: Cyd, role: participant, delegation: fj}
      programme:
        - day: "2036-11-21"
          sessions:
            - {key: one, title: One, starts: "09:00", minutes: 60}
            - {key: two, title: Two, starts: "11:00", minutes: 60}
      """;

  private final Cluster cluster = new Cluster();
  private URI node;
  private Organizer organizer;
  private String ben;
  private String cyd;

  @BeforeAll
  void holdASessionWithBenAndWithoutCyd() {
    PlenaryProcess process = cluster.node();
    node = process.awaitReady();
    organizer = cluster.organizer(process);
    show("own", "full");
    show("elsewhere", "full");
    ben = organizer.enter("own", "ben");
    cyd = organizer.enter("own", "cyd");
    var lead = new Client("own", "one", organizer.enter("own", "lead"), "tab-of-lead");
    lead.connect(node).join();
    Hall.ok(lead.send("own-open", "session.open", Map.of()));
    var client = new Client("own", "one", ben, "tab-of-ben");
    client.connect(node).join();
    Hall.ok(lead.send("own-start", "session.start", Map.of()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> mine(ben).at("/sessions/0/seconds").asLong() > 0);
    Hall.ok(lead.send("own-close", "session.close", Map.of()));
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  @Test
  void tellsAPersonTheirOwnTimesAndNobodyElses() {
    show("own", "full");
    var record = mine(ben);

    assertThat(record.at("/timezone").asString()).isEqualTo("Pacific/Fiji");
    assertThat(record.at("/contacts").toString()).isEqualTo("[\"Olive Chair\"]");
    assertThat(record.at("/sessions").size()).isEqualTo(2);
    var one = record.at("/sessions/0");
    assertThat(one.at("/present").asBoolean()).isTrue();
    assertThat(one.at("/state").asString()).isEqualTo("closed");
    assertThat(one.at("/seconds").asLong()).isBetween(1L, one.at("/liveSeconds").asLong());
    assertThat(one.at("/spans/0/evidence").asString()).isEqualTo("connection");
    assertThat(one.at("/spans/0/room").asString()).isEqualTo("plenary");
    var line = lineOfReport("ben");
    assertThat(one.at("/spans")).isEqualTo(line.required("spans"));
    assertThat(one.at("/seconds")).isEqualTo(line.required("seconds"));
    assertThat(record.toString()).doesNotContain("Cyd").doesNotContain("Ana Prasad");

    var other = mine(cyd).at("/sessions/0");
    assertThat(other.at("/present").asBoolean()).isFalse();
    assertThat(other.at("/seconds").asLong()).isZero();
    assertThat(other.at("/spans").size()).isZero();
  }

  @Test
  void findsNobodyElseByNamingThem() {
    show("own", "full");
    for (var query : new String[] {"?person=ben", "?person=cyd&key=ben"}) {
      assertThat(JSON.readTree(get("own", query, cyd).body()).at("/sessions/0/present").asBoolean())
          .as(query)
          .isFalse();
    }
  }

  @Test
  void refusesStrangersAccountsAndWaitingGuests() {
    assertThat(get("elsewhere", "", ben).statusCode()).isEqualTo(404);
    assertThat(get("no-such-one", "", ben).statusCode()).isEqualTo(404);
    assertThat(get("own", "", organizer.token()).statusCode()).isEqualTo(404);
    assertThat(get("own", "", "forged").statusCode()).isEqualTo(401);
    assertThat(get("own", "", guest()).statusCode()).isEqualTo(404);
  }

  @Test
  void tellsPresenceWithoutTimesAndOfCountsNothing() {
    show("own", "presence");
    var presence = mine(ben);
    assertThat(presence.at("/sessions/0/present").asBoolean()).isTrue();
    assertThat(presence.at("/sessions/0/spans").size()).isZero();
    assertThat(presence.at("/sessions/0/seconds").isMissingNode()).isTrue();
    assertThat(presence.at("/sessions/0/liveSeconds").isMissingNode()).isTrue();

    show("own", "counts");
    var counts = mine(ben);
    assertThat(counts.at("/privacy").asString()).isEqualTo("counts");
    assertThat(counts.at("/sessions").size()).isZero();
  }

  @Test
  void tellsThoseWhoLeadNoMoreThanTheWorkshopShows() {
    var facilitator = organizer.enter("own", "lead");
    for (var token : new String[] {organizer.token(), facilitator}) {
      show("own", "presence");
      var presence = JSON.readTree(report(token, "application/json"));
      assertThat(presence.at("/privacy").asString()).isEqualTo("presence");
      assertThat(presence.toString())
          .contains("\"Ben\"")
          .doesNotContain("\"seconds\"", "\"lower\"", "\"first\"", "\"evidence\"");
      assertThat(report(token, "text/csv")).contains("\"Ben\"").doesNotContain("seconds");

      show("own", "counts");
      assertThat(JSON.readTree(report(token, "application/json")).at("/people").size()).isZero();
      assertThat(report(token, "application/json")).contains("\"came\":2").doesNotContain("Ben");
      assertThat(report(token, "text/csv")).contains("Fiji").doesNotContain("Ben");
    }
  }

  private String report(String token, String form) {
    var path = "/api/workshops/own/sessions/one/attendance";
    var answer =
        send(
            HttpRequest.newBuilder(node.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", form)
                .GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private void show(String workshop, String privacy) {
    organizer.importPlan(
        PLAN.formatted(workshop, "CODE-" + workshop.toUpperCase(Locale.ROOT), privacy));
  }

  private JsonNode lineOfReport(String person) {
    for (var line : organizer.get("/api/workshops/own/sessions/one/attendance").at("/people")) {
      if (line.required("person").asString().equals(person)) {
        return line;
      }
    }
    throw new AssertionError("no line of " + person);
  }

  private JsonNode mine(String token) {
    var answer = get("own", "", token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private String guest() {
    var body = JSON.writeValueAsString(Map.of("code", "CODE-OWN", "name", "Guest"));
    var request =
        HttpRequest.newBuilder(node.resolve("/api/join"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return JSON.readTree(send(request).body()).required("token").asString();
  }

  private HttpResponse<String> get(String workshop, String query, String token) {
    var path = "/api/workshops/%s/me/attendance%s".formatted(workshop, query);
    return send(
        HttpRequest.newBuilder(node.resolve(path))
            .header("Authorization", "Bearer " + token)
            .GET());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
