package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifeIntegrationTests {

  /// What hangs on a workshop without going with it by itself, and who deletes it.
  private static final Set<String> FORGOTTEN_BY_THE_JOURNAL =
      Set.of("words", "entry", "journal_head");

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;

  @BeforeAll
  void signIn() {
    admin = client.signedIn();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void archivesAWorkshopAndTakesItOutAgain() {
    plan("shelf", "SHELF-1");
    var link = link("shelf", "ann");

    assertThat(admin.post(at("shelf") + "/archive").status()).isEqualTo(200);

    assertThat(join("SHELF-1").status()).isEqualTo(404);
    assertThat(admin.get(at("shelf")).json().at("/archived").asBoolean()).isTrue();
    assertThat(admin.get(at("shelf") + "/people").status()).isEqualTo(200);
    assertThat(admin.get(at("shelf") + "/plan").status()).isEqualTo(200);
    assertThat(admin.post(at("shelf") + "/people/ann/link").at("/code"))
        .isEqualTo("workshop.archived");
    assertThat(importPlan("shelf", "SHELF-1").at("/code")).isEqualTo("workshop.archived");
    assertThat(admin.post(at("shelf") + "/archive").status()).as("again").isEqualTo(200);

    plan("taker", "SHELF-1");
    var back = admin.post(at("shelf") + "/unarchive");
    assertThat(back.at("/joinCode")).as("the code is another's now").isNotEqualTo("SHELF-1");
    assertThat(join(back.at("/joinCode")).status()).isEqualTo(200);
    assertThat(client.post("/api/links", Map.of("secret", link)).status()).isEqualTo(200);
  }

  @Test
  void deletesAWorkshopThatCanBeRestored() {
    plan("gone", "GONE-1");
    var link = link("gone", "ann");
    var ann = client.as(client.post("/api/links", Map.of("secret", link)).at("/token"));
    assertThat(ann.get(at("gone")).status()).isEqualTo(200);

    var deleted = admin.send("DELETE", at("gone"), null, null);

    assertThat(deleted.status()).as(deleted.text()).isEqualTo(202);
    assertThat(deleted.at("/purgedAt")).isGreaterThan(deleted.at("/deletedAt"));
    assertThat(admin.get(at("gone")).status()).isEqualTo(404);
    assertThat(keys()).doesNotContain("gone");
    assertThat(join("GONE-1").status()).isEqualTo(404);
    assertThat(client.post("/api/links", Map.of("secret", link)).at("/code"))
        .isEqualTo("link.unknown");
    assertThat(ann.get(at("gone")).status()).as("signed out").isEqualTo(401);
    assertThat(importPlan("gone", "GONE-1").at("/code")).isEqualTo("workshop.deleted");
    assertThat(admin.get("/api/deleted-workshops").at("/workshops/0/key")).isEqualTo("gone");

    assertThat(admin.post("/api/deleted-workshops/gone/restore").status()).isEqualTo(200);
    assertThat(keys()).contains("gone");
    assertThat(client.post("/api/links", Map.of("secret", link)).status()).isEqualTo(200);
  }

  @Test
  void purgesEverythingButTheAnchors() {
    plan("dust", "DUST-1");
    admin.get(at("dust") + "/people/ann/link");
    var session =
        server
            .jdbc()
            .sql(
                "SELECT s.id FROM session s JOIN workshop w ON w.id = workshop_id WHERE w.key = ?"
                    + " AND s.key = 'one'")
            .param("dust")
            .query(String.class)
            .single();
    journal(session);

    assertThat(admin.send("DELETE", "/api/deleted-workshops/dust", null, null).status())
        .as("it is not marked yet")
        .isEqualTo(404);
    admin.send("DELETE", at("dust"), null, null);
    assertThat(admin.send("DELETE", "/api/deleted-workshops/dust", null, null).status())
        .isEqualTo(204);

    for (var table : List.of("words", "entry", "journal_head")) {
      assertThat(rows(table, session)).as(table).isZero();
    }
    assertThat(rows("anchor", session)).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM workshop WHERE key = 'dust'")).isZero();
    assertThat(count("SELECT count(*) FROM person WHERE name = 'Ann of dust'")).isZero();
    assertThat(importPlan("dust", "DUST-1").status()).as("the key is free").isEqualTo(201);
  }

  @Test
  void refusesToEndWhatIsOpen() {
    plan("busy", "BUSY-1");
    phase("busy", "live");

    assertThat(admin.post(at("busy") + "/archive").at("/code")).isEqualTo("workshop.in-use");
    assertThat(admin.send("DELETE", at("busy"), null, null).at("/code"))
        .isEqualTo("workshop.in-use");

    phase("busy", "closed");
    assertThat(admin.send("DELETE", at("busy"), null, null).status()).isEqualTo(202);
  }

  @Test
  void copiesThePlanWithoutWhatHappened() {
    plan("model", "MODEL-1");
    phase("model", "closed");

    var copy =
        admin.post(
            at("model") + "/copies",
            Map.of("key", "model-2", "title", "Once more", "firstDay", "2027-03-01"));

    assertThat(copy.status()).as(copy.text()).isEqualTo(201);
    var view = admin.get(at("model-2"));
    assertThat(view.at("/title/en")).isEqualTo("Once more");
    assertThat(view.at("/days/0/day")).isEqualTo("2027-03-01");
    assertThat(view.at("/days/1/day")).isEqualTo("2027-03-03");
    assertThat(view.at("/days/0/sessions/0/state")).isEqualTo("planned");
    assertThat(view.at("/joinCode")).isNotEqualTo("MODEL-1");
    assertThat(admin.get(at("model-2") + "/people").json().at("/people").size()).isZero();

    assertThat(copy("model", "model-2").at("/code")).isEqualTo("workshop.key-taken");
    assertThat(copy("model", "Not A Key").at("/code")).isEqualTo("workshop.key-wrong");
    assertThat(
            admin
                .post(at("model") + "/copies", Map.of("key", "model-3", "firstDay", "soon"))
                .at("/code"))
        .isEqualTo("day.wrong");

    admin.post(at("model") + "/copies", Map.of("key", "model-4", "people", true));
    assertThat(admin.get(at("model-4") + "/people").at("/people/0/name")).isEqualTo("Ann of model");
    assertThat(link("model-4", "ann")).isNotEqualTo(link("model", "ann"));
  }

  @Test
  void makesOneWorkshopOfTheSamePlanTwice() {
    var first = plan("twice", "TWICE-1");
    var second = importPlan("twice", "TWICE-1");

    assertThat(first.at("/created")).isEqualTo("true");
    assertThat(second.at("/created")).isEqualTo("false");
    assertThat(second.at("/revision")).isEqualTo(first.at("/revision"));
    assertThat(keys()).containsOnlyOnce("twice");
  }

  @Test
  void leavesTheLifeOfAWorkshopToItsOwners() {
    plan("mine", "MINE-1");
    var organizer = client.as(client.post("/api/links", secret("mine", "ola")).at("/token"));
    var other = otherAccount();
    for (var who : List.of(organizer, other)) {
      int status = who == organizer ? 403 : 404;
      assertThat(who.post(at("mine") + "/archive").status()).isEqualTo(status);
      assertThat(who.post(at("mine") + "/unarchive").status()).isEqualTo(status);
      assertThat(who.post(at("mine") + "/copies", Map.of("key", "stolen")).status())
          .isEqualTo(status);
      assertThat(who.send("DELETE", at("mine"), null, null).status()).isEqualTo(status);
    }
    admin.send("DELETE", at("mine"), null, null);
    for (var who : List.of(organizer, other)) {
      assertThat(who.get("/api/deleted-workshops").text()).doesNotContain("mine");
      assertThat(who.post("/api/deleted-workshops/mine/restore").status()).isGreaterThan(400);
      assertThat(who.send("DELETE", "/api/deleted-workshops/mine", null, null).status())
          .isGreaterThan(400);
    }
    assertThat(admin.post("/api/deleted-workshops/mine/restore").status()).isEqualTo(200);
  }

  /// A table that is added later and points to a workshop has to go with it.
  @Test
  void letsEveryTableGoWithItsWorkshop() {
    var staying =
        server
            .jdbc()
            .sql(
                """
                SELECT conrelid::regclass::text FROM pg_constraint
                WHERE contype = 'f' AND confdeltype <> 'c'
                  AND confrelid IN ('workshop'::regclass, 'session'::regclass, 'person'::regclass)
                """)
            .query(String.class)
            .list();
    var bySession =
        server
            .jdbc()
            .sql(
                """
                SELECT table_name FROM information_schema.columns
                WHERE column_name = 'session_id' AND table_schema = 'public'
                  AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public')
                """)
            .query(String.class)
            .list();

    assertThat(staying).isEmpty();
    assertThat(bySession).contains("anchor").containsAll(FORGOTTEN_BY_THE_JOURNAL);
  }

  private static String at(String workshop) {
    return "/api/workshops/" + workshop;
  }

  private RestClient.Answer plan(String key, String code) {
    var made = importPlan(key, code);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made;
  }

  private RestClient.Answer importPlan(String key, String code) {
    return admin.postPlan(
        """
        plan: 1
        workshop: {key: %1$s, title: Of %1$s, timezone: Asia/Tokyo, joinCode: %2$s}
        people:
          - {key: ann, name: Ann of %1$s, role: facilitator}
          - {key: ola, name: Ola, role: organizer}
        programme:
          - day: "2026-11-21"
            sessions: [{key: one, title: One, starts: "09:00", minutes: 60}]
          - day: "2026-11-23"
            sessions: [{key: two, title: Two, starts: "09:00", minutes: 60}]
        """
            .formatted(key, code));
  }

  private RestClient.Answer copy(String workshop, String key) {
    return admin.post(at(workshop) + "/copies", Map.of("key", key));
  }

  private RestClient.Answer join(String code) {
    return client.post("/api/join", Map.of("code", code, "name", "Guest"));
  }

  private Map<String, String> secret(String workshop, String person) {
    return Map.of("secret", link(workshop, person));
  }

  private String link(String workshop, String person) {
    return admin.get(at(workshop) + "/people/" + person + "/link").at("/secret");
  }

  private List<String> keys() {
    return admin
        .get("/api/workshops")
        .json()
        .at("/workshops")
        .valueStream()
        .map(workshop -> workshop.at("/key").asString())
        .toList();
  }

  private void phase(String workshop, String phase) {
    server
        .jdbc()
        .sql(
            "UPDATE session SET phase = ?"
                + " WHERE workshop_id = (SELECT id FROM workshop WHERE key = ?)")
        .params(phase, workshop)
        .update();
  }

  private void journal(String session) {
    for (var row :
        List.of(
            "journal_head (session_id, seq, hash, at) VALUES (?, 1, sha256('a'), now())",
            "entry VALUES (?, 1, now(), 'x', 'x', 'x', 1, '{}', '', sha256('a'))",
            "words VALUES (?, 1, 0, 'x', 'x', 'said')",
            "anchor VALUES (?, 1, 1, sha256('a'), now(), 'x')")) {
      server.jdbc().sql("INSERT INTO " + row).param(session).update();
    }
  }

  private long rows(String table, String session) {
    return server
        .jdbc()
        .sql("SELECT count(*) FROM " + table + " WHERE session_id = ?")
        .param(session)
        .query(Long.class)
        .single();
  }

  private long count(String sql) {
    return server.jdbc().sql(sql).query(Long.class).single();
  }

  private RestClient otherAccount() {
    server
        .jdbc()
        .sql(
            "INSERT INTO account (id, email, name, password_hash)"
                + " SELECT 'other-account', 'other@example.org', 'Other', password_hash"
                + " FROM account ON CONFLICT DO NOTHING")
        .update();
    return client.as(
        client
            .post(
                "/api/sign-in",
                Map.of("email", "other@example.org", "password", RestServer.PASSWORD))
            .at("/token"));
  }
}
