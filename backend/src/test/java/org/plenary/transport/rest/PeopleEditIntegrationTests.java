package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleEditIntegrationTests {

  private static final String FILE =
      """
      plan: 1
      workshop: {key: KEY, title: Edits, timezone: Asia/Tokyo}
      delegations:
        - {key: fj, name: {en: Fiji, fr: Fidji}, kind: member}
        - {key: jp, name: Japan, kind: member}
      people:
        - {key: org, name: Org, role: organizer}
        - {key: ann, name: Ann, role: speaker, email: ann@example.org}
        - {key: ben, name: Ben, role: participant, delegation: fj, head: true}
        - {key: cyd, name: Cyd, role: participant, delegation: fj}
        - {key: dan, name: Dan, role: participant, delegation: jp}
      programme:
        - day: "2026-11-21"
          sessions:
            - key: KEY-one
              title: One
              starts: "09:00"
              items:
                - {key: KEY-talk, title: Talk, minutes: 30, speakers: [ann, ben]}
              breakouts:
                - {key: KEY-b, title: B, groups: {count: 2}, fixed: {ben: "1", cyd: "2"}}
      """;

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;
  private int number;
  private String key = "";
  private String people = "";

  @BeforeAll
  void signIn() {
    admin = client.signedIn();
  }

  @BeforeEach
  void importPlan() {
    key = "edits-" + ++number;
    people = "/api/workshops/" + key + "/people";
    assertThat(admin.postPlan(file()).status()).isEqualTo(201);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void addsAPersonToThePlanAndToTheRegister() {
    long before = revision();

    var added =
        admin.post(
            people,
            Map.of(
                "name", "  Éva  Nagy ", "role", "participant", "delegation", "jp", "head", true));

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.at("/key")).isEqualTo("eva-nagy");
    assertThat(person("eva-nagy").at("/name").asString()).isEqualTo("Éva Nagy");
    assertThat(person("eva-nagy").at("/head").asBoolean()).isTrue();
    assertThat(person("dan").at("/head").asBoolean()).isFalse();
    assertThat(revision()).isEqualTo(before + 1);
    assertThat(exported()).contains("Éva Nagy");
    assertThat(link("eva-nagy").status()).isEqualTo(200);
  }

  @Test
  void refusesWrongFieldsEachWithACode() {
    var wrong =
        admin.post(
            people,
            Map.of(
                "name", " \u202e ",
                "role", "king",
                "head", true,
                "attends", "astrally",
                "languages", List.of("klingonese!"),
                "email", "ANN@example.org"));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.at("/code")).isEqualTo("register.wrong");
    assertThat(codes(wrong))
        .containsExactlyInAnyOrder(
            "name.wrong",
            "role.unknown",
            "head.without-delegation",
            "attends.unknown",
            "languages.wrong",
            "email.taken");
    assertThat(
            codes(admin.post(people, Map.of("name", "X", "role", "observer", "delegation", "zz"))))
        .containsExactly("delegation.missing");
    assertThat(admin.post(people, Map.of("name", "X")).at("/code")).isEqualTo("body.missing-field");
  }

  @Test
  void keepsNamesThatLookLikeMarkupAsText() {
    var name = "<img src=x onerror=alert(1)>";
    assertThat(admin.post(people, Map.of("name", name, "role", "observer")).status())
        .isEqualTo(201);
    assertThat(exported()).contains(name);
  }

  @Test
  void tellsTheSecondOfTwoOrganizersThatSomebodyWasFaster() {
    var read = person("cyd");
    assertThat(change(read, Map.of("name", "Cydonia")).status()).isEqualTo(200);

    var second = change(read, Map.of("name", "Sid"));

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.at("/code")).isEqualTo("register.changed");
    assertThat(person("cyd").at("/name").asString()).isEqualTo("Cydonia");
    assertThat(change(person("cyd"), Map.of("name", "Sid")).status()).isEqualTo(200);
  }

  @Test
  void takesSomebodyOutWithAllThatNamesThemAndUndoesIt() {
    var before = exported();
    var secret = link("ben").at("/secret");

    var out = admin.post(people + "/ben/take-out");

    assertThat(out.status()).isEqualTo(200);
    assertThat(exported()).doesNotContain("ben");
    assertThat(client.post("/api/links", Map.of("secret", secret)).status()).isEqualTo(404);
    assertThat(admin.get(people).json().at("/out/0/key").asString()).isEqualTo("ben");
    var undone = admin.post(changes() + "/" + out.at("/change") + "/undo");
    assertThat(undone.status()).isEqualTo(200);
    assertThat(exported()).isEqualTo(before);
    assertThat(client.post("/api/links", Map.of("secret", secret)).status()).isEqualTo(200);
    assertThat(admin.post(changes() + "/" + out.at("/change") + "/undo").status()).isEqualTo(404);
  }

  @Test
  void putsSomebodyBackWithWhatStillFits() {
    admin.post(people + "/ann/take-out");
    admin.post(people, Map.of("name", "Ann Two", "role", "observer", "email", "ann@example.org"));

    assertThat(admin.post(people + "/ann/put-back").status()).isEqualTo(200);

    assertThat(person("ann").at("/name").asString()).isEqualTo("Ann");
    assertThat(person("ann").has("email")).isFalse();
    assertThat(admin.post(people + "/ann/put-back").status()).isEqualTo(404);
  }

  @Test
  void undoesAChangeButNotWhatCameAfterIt() {
    var renamed = change(person("cyd"), Map.of("name", "Cydonia"));
    change(person("cyd"), Map.of("role", "observer"));

    admin.post(changes() + "/" + renamed.at("/change") + "/undo");

    assertThat(person("cyd").at("/name").asString()).isEqualTo("Cyd");
    assertThat(person("cyd").at("/role").asString()).isEqualTo("observer");
    var again = change(person("dan"), Map.of("name", "Daniel"));
    change(person("dan"), Map.of("name", "Danny"));
    var undone = admin.post(changes() + "/" + again.at("/change") + "/undo");
    assertThat(undone.at("/kept/0/path")).startsWith("people[");
    assertThat(undone.at("/kept/0/name")).isEqualTo("Danny");
    assertThat(person("dan").at("/name").asString()).isEqualTo("Danny");
  }

  @Test
  void losesNoChangeByHandToALaterImport() {
    change(person("cyd"), Map.of("name", "Cydonia"));
    admin.post(people + "/dan/take-out");
    admin.post(people, Map.of("name", "New One", "role", "observer"));

    var imported = admin.postPlan(file().replace("name: Cyd,", "name: Cyd, languages: [fr],"));

    assertThat(imported.status()).isEqualTo(200);
    assertThat(person("cyd").at("/name").asString()).isEqualTo("Cydonia");
    assertThat(person("cyd").at("/languages/0").asString()).isEqualTo("fr");
    assertThat(exported()).doesNotContain("dan").contains("New One");
    assertThat(imported.json().at("/kept").size()).isEqualTo(3);
    assertThat(admin.postPlan(exported()).json().at("/kept").size()).isZero();
    assertThat(admin.postPlan(exported().replace("Cydonia", "Sid")).json().at("/kept").size())
        .isZero();
    assertThat(person("cyd").at("/name").asString()).isEqualTo("Sid");
  }

  @Test
  void changesDelegationsAndKeepsThoseWithPeople() {
    var delegations = "/api/workshops/" + key + "/delegations";
    var added = admin.post(delegations, Map.of("name", "Côte d’Ivoire", "kind", "observer"));
    assertThat(added.at("/key")).isEqualTo("cote-d-ivoire");
    assertThat(codes(admin.post(delegations, Map.of("name", "fiji", "kind", "x"))))
        .containsExactlyInAnyOrder("name.taken", "kind.unknown");
    var version = delegation("fj").at("/version").asString();

    var body = Map.of("name", "Republic of Fiji", "kind", "member", "version", version);
    assertThat(admin.post(delegations + "/fj", body).status()).isEqualTo(200);
    assertThat(admin.post(delegations + "/fj", body).at("/code")).isEqualTo("register.changed");

    assertThat(delegation("fj").at("/name/en").asString()).isEqualTo("Republic of Fiji");
    assertThat(delegation("fj").at("/name/fr").asString()).isEqualTo("Fidji");
    assertThat(admin.post(delegations + "/fj/take-out").at("/code"))
        .isEqualTo("register.delegation-in-use");
    assertThat(admin.post(delegations + "/cote-d-ivoire/take-out").status()).isEqualTo(200);
  }

  @Test
  void keepsAnOrganizerFromLockingThemselvesOut() {
    var own =
        client.as(
            client.post("/api/links", Map.of("secret", link("org").at("/secret"))).at("/token"));

    assertThat(own.post(people + "/org/take-out").at("/code"))
        .isEqualTo("person.cannot-remove-self");
    var body = body(person("org"));
    body.put("role", "observer");
    assertThat(own.post(people + "/org", body).at("/code")).isEqualTo("person.own-role");
  }

  @Test
  void forgetsTheErasedInEveryPlan() {
    change(person("cyd"), Map.of("name", "Cydonia"));
    admin.post(people + "/cyd/erase");

    var stored =
        server
            .jdbc()
            .sql(
                "SELECT count(*) FROM workshop LEFT JOIN people_change ON workshop_id = id"
                    + " WHERE key = ? AND concat(plan, imported_plan, before, after) LIKE '%Cyd%'")
            .param(key)
            .query(Long.class)
            .single();
    assertThat(stored).isZero();
  }

  private String file() {
    return FILE.replace("KEY", key);
  }

  private String changes() {
    return "/api/workshops/" + key + "/people-changes";
  }

  private RestClient.Answer link(String person) {
    return admin.get(people + "/" + person + "/link");
  }

  private String exported() {
    return admin.get("/api/workshops/" + key + "/plan").text();
  }

  private long revision() {
    return admin.get("/api/workshops/" + key).json().at("/revision").asLong();
  }

  private JsonNode delegation(String delegation) {
    return find(admin.get("/api/workshops/" + key).json().at("/delegations"), delegation);
  }

  private JsonNode person(String person) {
    return find(admin.get(people).json().at("/people"), person);
  }

  private static JsonNode find(JsonNode list, String wanted) {
    for (var one : list) {
      if (one.at("/key").asString().equals(wanted)) {
        return one;
      }
    }
    throw new AssertionError("no " + wanted + " in " + list);
  }

  private RestClient.Answer change(JsonNode read, Map<String, Object> fields) {
    var body = body(read);
    body.putAll(fields);
    return admin.post(people + "/" + read.at("/key").asString(), body);
  }

  private static Map<String, Object> body(JsonNode read) {
    var body = new HashMap<String, Object>();
    for (var field : List.of("name", "delegation", "role", "attends", "email", "version")) {
      if (read.has(field)) {
        body.put(field, read.get(field).asString());
      }
    }
    body.put("head", read.at("/marked").asBoolean());
    return body;
  }

  private static List<String> codes(RestClient.Answer answer) {
    var codes = new java.util.ArrayList<String>();
    answer.json().at("/fields").forEach(field -> codes.add(field.at("/code").asString()));
    return codes;
  }
}
