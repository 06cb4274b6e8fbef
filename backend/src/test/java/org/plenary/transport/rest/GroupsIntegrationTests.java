package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.SessionId;
import org.plenary.session.Outcome;
import org.plenary.session.SessionCommand;
import org.plenary.session.Sessions;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsIntegrationTests {

  private static final List<String> PEOPLE = List.of("p1", "p2", "p3", "p4");

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
  void proposesTheSameGroupsForTheSameSeedAndKeepsNothing() {
    plan("seeds");
    var path = at("seeds", "one", "first") + "/proposal";
    var proposal = person("seeds", "fay").post(path, Map.of("seed", 5, "everyone", true));

    assertThat(proposal.status()).as(proposal.text()).isEqualTo(200);
    assertThat(proposal.at("/groups/1/title/en")).isEqualTo("Group 1");
    assertThat(proposal.json().at("/groups/1/people").size()).isEqualTo(2);
    assertThat(proposal.json().at("/left").size()).isZero();
    assertThat(admin.post(path, Map.of("seed", 5, "everyone", true)).text())
        .isEqualTo(proposal.text());
    assertThat(admin.post(path, Map.of()).json().at("/groups/1/people").size()).isZero();
  }

  @Test
  void keepsWhoIsLocked() {
    plan("locks");
    var path = at("locks", "one", "first") + "/proposal";
    var locked = Map.of("p1", "2", "p2", "2");
    var proposal = admin.post(path, Map.of("locked", locked, "everyone", true));

    assertThat(proposal.json().at("/groups/2/people").toString()).contains("p1", "p2");
    assertThat(code(path, Map.of("locked", Map.of("nobody", "1")))).isEqualTo("person.unknown");
    assertThat(code(path, Map.of("locked", Map.of("p1", "9")))).isEqualTo("breakout.unknown-group");
    assertThat(code(path, Map.of("from", Map.of("A!", List.of("p1")))))
        .isEqualTo("breakout.unknown-group");
    assertThat(code(path, Map.of("like", "none"))).isEqualTo("breakout.like-unknown");
  }

  private String code(String path, Map<String, ?> wish) {
    return refused(admin.post(path, wish));
  }

  private static String refused(RestClient.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.at("/code");
  }

  @Test
  void readsTablesAndSaysWhatIsWrong() {
    plan("tables");
    var path = at("tables", "one", "first") + "/table";
    var read = admin.send("POST", path, "person,group\nP1,Group 1\np2,2\nwho,1\n", "text/csv");

    assertThat(read.status()).as(read.text()).isEqualTo(200);
    assertThat(read.at("/groups/1/people/0")).isEqualTo("p1");
    assertThat(read.at("/groups/2/people/0")).isEqualTo("p2");
    assertThat(read.at("/problems/0/code")).isEqualTo("groups.person-unknown");
    assertThat(read.json().at("/problems/0/line").asInt()).isEqualTo(4);
    assertThat(read.json().at("/left").toString()).contains("p3", "p4");
    assertThat(refused(admin.send("POST", path, "\n", "text/csv"))).isEqualTo("groups.empty");
    assertThat(refused(admin.send("POST", path, null, "application/octet-stream")))
        .isEqualTo("groups.empty");
    assertThat(refused(admin.send("POST", path, "PK\3\4 no zip", "application/octet-stream")))
        .isEqualTo("groups.not-workbook");
    assertThat(admin.send("POST", path, "x".repeat(3 << 20), "text/csv").status()).isEqualTo(413);
  }

  @Test
  void saysWhichWordsOfATableItGuessedAndReadsThemAsTold() {
    plan("letters");
    var path = at("letters", "one", "first") + "/table";
    var table = "person,group\nÉva,1\np2,2\n";

    var certain = admin.send("POST", path, table, "text/csv");
    assertThat(certain.at("/encoding")).isEqualTo("UTF-8");
    assertThat(certain.json().has("doubtful")).isFalse();
    assertThat(certain.at("/problems/0/value")).isEqualTo("Éva");

    var told = admin.send("POST", path + "?encoding=Windows-1252", table, "text/csv");
    assertThat(told.at("/encoding")).isEqualTo("Windows-1252");
    assertThat(told.at("/doubtful/0")).isEqualTo("Ã‰va");
    assertThat(told.at("/problems/0/value")).isEqualTo("Ã‰va");
    assertThat(told.at("/groups/2/people/0")).isEqualTo("p2");
    assertThat(admin.send("POST", path + "?encoding=Klingon", table, "text/csv").at("/code"))
        .isEqualTo("groups.encoding-unknown");
  }

  @Test
  void isForThoseWhoLeadThisWorkshop() {
    plan("doors");
    plan("others");
    var wish = Map.of("everyone", true);
    var proposal = at("doors", "one", "first") + "/proposal";
    var table = at("doors", "one", "first") + "/table";
    for (var stranger : List.of(person("others", "fay"), person("others", "p1"))) {
      assertThat(stranger.post(proposal, wish).status()).isEqualTo(404);
      assertThat(stranger.send("POST", table, "p1,1", "text/csv").status()).isEqualTo(404);
      assertThat(stranger.get("/api/workshops/doors/rounds").status()).isEqualTo(404);
    }
    var participant = person("doors", "p1");
    assertThat(participant.post(proposal, wish).status()).isEqualTo(403);
    assertThat(participant.send("POST", table, "p1,1", "text/csv").status()).isEqualTo(403);
    assertThat(participant.get("/api/workshops/doors/rounds").status()).isEqualTo(403);
    assertThat(client.post(proposal, wish).status()).isEqualTo(401);
    var fay = person("doors", "fay");
    assertThat(fay.post(at("doors", "one", "none") + "/proposal", wish).status()).isEqualTo(404);
    assertThat(
            fay.post("/api/workshops/doors/sessions/others-one/breakouts/first/proposal", wish)
                .status())
        .isEqualTo(404);
  }

  @Test
  void knowsTheRoundsOfOtherSessions() {
    plan("rounds");
    live("rounds", "one");
    var first =
        Map.of(
            new RoomKey("1"), List.of(key("p1"), key("p2")),
            new RoomKey("2"), List.of(key("p3"), key("p4")));
    done("rounds", "one", new SessionCommand.StartBreakout(new BreakoutKey("first"), first));
    done("rounds", "one", new SessionCommand.CloseBreakout());

    var rounds = person("rounds", "fay").get("/api/workshops/rounds/rounds");
    assertThat(rounds.at("/rounds/0/session")).isEqualTo("rounds-one");
    assertThat(rounds.at("/rounds/0/breakout")).isEqualTo("first");
    assertThat(rounds.at("/rounds/0/groups/1/0")).isEqualTo("p1");

    live("rounds", "two");
    var again = done("rounds", "two", start("again"));
    assertThat(again.result().get("violations")).isEqualTo(List.of());
    done("rounds", "two", new SessionCommand.CloseBreakout());
    var like =
        done(
            "rounds",
            "two",
            new SessionCommand.StartBreakout(
                new BreakoutKey("again"), null, false, new BreakoutKey("first")));
    @SuppressWarnings("unchecked")
    var groups = (Map<String, List<String>>) like.result().get("groups");
    assertThat(groups).containsOnlyKeys("1", "2");
    assertThat(groups.get("1")).containsExactlyInAnyOrder("p1", "p2");
    assertThat(groups.get("2")).containsExactlyInAnyOrder("p3", "p4");
    assertThat(like.result().get("violations")).isEqualTo(List.of("2 pairs meet again."));
    done("rounds", "two", new SessionCommand.CloseBreakout());
    assertThat(done("rounds", "two", start("same")).result().get("groups"))
        .isEqualTo(like.result().get("groups"));
  }

  @Test
  void startsWithGroupsThatWerePreparedBeforeTheSession() {
    plan("ready");
    var groups =
        Map.of(
            new RoomKey("1"), List.of(key("p1"), key("p4")),
            new RoomKey("2"), List.of(key("p2")));
    done(
        "ready",
        "one",
        new SessionCommand.PrepareBreakout(new BreakoutKey("first"), groups, List.of()));
    live("ready", "one");

    assertThat(done("ready", "one", start("first")).result().get("groups"))
        .isEqualTo(Map.of("1", List.of("p1", "p4"), "2", List.of("p2", "p3")));
  }

  private static SessionCommand start(String breakout) {
    return new SessionCommand.StartBreakout(new BreakoutKey(breakout), null);
  }

  private static PersonKey key(String person) {
    return new PersonKey(person);
  }

  private void live(String workshop, String session) {
    done(workshop, session, new SessionCommand.Open());
    done(workshop, session, new SessionCommand.Start());
    PEOPLE.forEach(
        person -> done(workshop, session, new SessionCommand.CheckIn(new PersonKey(person), null)));
  }

  private Outcome.Done done(String workshop, String session, SessionCommand command) {
    var id = new CommandId("command-" + ++commands);
    var outcome =
        await()
            .until(
                () -> submitted(workshop, session, id, command),
                it -> !(it instanceof Outcome.Refused(var refusal) && refusal.retry()));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Outcome.Done) outcome;
  }

  private Outcome submitted(String workshop, String session, CommandId id, SessionCommand command) {
    return server
        .bean(Sessions.class)
        .submit(session(workshop + "-" + session), id(workshop), id, new byte[] {1}, command)
        .join();
  }

  private static String at(String workshop, String session, String breakout) {
    return "/api/workshops/%s/sessions/%s-%s/breakouts/%s"
        .formatted(workshop, workshop, session, breakout);
  }

  private void plan(String key) {
    var made =
        admin.postPlan(
            """
            plan: 1
            workshop: {key: %1$s, title: Of %1$s, timezone: Asia/Tokyo, languages: [en, fr]}
            people:
              - {key: fay, name: Fay, role: facilitator}
              - {key: p1, name: P1, role: participant}
              - {key: p2, name: P2, role: participant}
              - {key: p3, name: P3, role: participant}
              - {key: p4, name: P4, role: participant}
            programme:
              - day: "2026-11-21"
                sessions:
                  - key: %1$s-one
                    title: One
                    starts: "09:00"
                    minutes: 60
                    breakouts: [{key: first, groups: {count: 2}}]
                  - key: %1$s-two
                    title: Two
                    starts: "11:00"
                    minutes: 60
                    breakouts:
                      - {key: again, groups: {count: 2}, newPartnersSince: [first]}
                      - {key: same, groups: {count: 2}, assign: as-before}
            """
                .formatted(key));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private SessionId session(String key) {
    return new SessionId(
        server
            .jdbc()
            .sql("SELECT id FROM session WHERE key = ?")
            .param(key)
            .query(String.class)
            .single());
  }

  private PersonId id(String workshop) {
    return new PersonId(
        server
            .jdbc()
            .sql(
                "SELECT p.id FROM person p JOIN workshop w ON w.id = workshop_id"
                    + " WHERE w.key = ? AND p.key = 'fay'")
            .param(workshop)
            .query(String.class)
            .single());
  }

  private RestClient person(String workshop, String person) {
    var link = admin.get("/api/workshops/" + workshop + "/people/" + person + "/link");
    return client.as(client.post("/api/links", Map.of("secret", link.at("/secret"))).at("/token"));
  }
}
