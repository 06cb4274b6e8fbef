package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.compendium.Cell;
import org.plenary.compendium.SheetCards;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.session.Outcome;
import org.plenary.session.SessionCommand;
import org.plenary.session.Sessions;
import org.plenary.worksheet.Given;
import org.plenary.worksheet.SheetCommand;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.Workshop;
import org.plenary.workshop.Workshops;

/// Cards come out of the journals of real sessions.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalCardsIntegrationTests {

  private final RestServer server = RestServer.start();
  private int sent;

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void findsTheCompleteRowsOfMarkedWorksheetsWithWhoWroteThem() {
    var admin = server.client().signedIn();
    assertThat(admin.postPlan(PLAN).status()).isEqualTo(201);
    var workshop =
        server.bean(Workshops.class).find(new WorkshopKey("journal-cards")).orElseThrow();
    var session = session(workshop);
    assertThat(cards(workshop)).isEmpty();

    done(session, person(workshop, "lead"), new SessionCommand.Open());
    done(session, person(workshop, "lead"), new SessionCommand.Start());
    open(session, workshop, "cards");
    open(session, workshop, "notes");
    edit(session, workshop, "cards", "practice", new Given.Writing("E-learning"));
    assertThat(cards(workshop)).isEmpty();

    edit(session, workshop, "cards", "ready", new Given.Writing("yes"));
    edit(session, workshop, "notes", "note", new Given.Writing("Not for others"));

    assertThat(cards(workshop)).hasSize(1);
    var card = cards(workshop).getFirst();
    assertThat(card.delegation()).hasToString("fj");
    assertThat(card.contributor()).isEqualTo(person(workshop, "fj-1"));
    assertThat(card.place().day()).hasToString("2021-10-27");
    assertThat(card.cells()).extracting(Cell::text).containsExactly("E-learning", "Ready now");

    done(session, person(workshop, "lead"), new SessionCommand.Close());
    assertThat(cards(workshop)).hasSize(1);

    breakJournal(workshop, "later");

    assertThat(cards(workshop)).hasSize(1);
    assertThat(held(workshop).unread()).containsExactly(new SessionKey("later"));
    var acts = admin.get("/api/workshops/journal-cards/acts");
    assertThat(acts.at("/unread/0")).isEqualTo("later");
    assertThat(acts.text()).contains("session.closed");
    assertThat(admin.with("Accept", "text/csv").get("/api/workshops/journal-cards/acts").text())
        .contains("\"session.unread\",\"later\"");
    var day = "/api/workshops/journal-cards/days/2021-10-27/attendance";
    assertThat(admin.get(day).at("/unread/0")).isEqualTo("later");
    assertThat(admin.with("Accept", "text/csv").get(day).text())
        .contains("\"session.unread\",\"later\"");
    var own = as(admin, "fj-1").get("/api/workshops/journal-cards/me/attendance").json();
    assertThat(own.at("/sessions")).hasSize(2);
    assertThat(own.at("/sessions/0/unread").isMissingNode()).isTrue();
    assertThat(own.at("/sessions/1/unread").asBoolean()).isTrue();
  }

  private RestClient as(RestClient admin, String person) {
    var link = admin.get("/api/workshops/journal-cards/people/" + person + "/link");
    var client = server.client();
    return client.as(client.post("/api/links", Map.of("secret", link.at("/secret"))).at("/token"));
  }

  private List<org.plenary.compendium.SheetCard> cards(Workshop workshop) {
    return held(workshop).cards();
  }

  private SheetCards.Held held(Workshop workshop) {
    return server
        .beans(SheetCards.class)
        .filter(it -> !(it instanceof FakeSheets))
        .findFirst()
        .orElseThrow()
        .of(workshop.id());
  }

  /// Puts an entry of a later release into the journal of a session that nobody has loaded.
  private void breakJournal(Workshop workshop, String session) {
    server
        .jdbc()
        .sql(
            """
            INSERT INTO entry
            SELECT (jsonb_populate_record(entry, jsonb_build_object(
                     'session_id', other.id, 'version', 999))).*
            FROM entry, session other
            WHERE entry.seq = 1 AND entry.session_id = ?
              AND other.workshop_id = ? AND other.key = ?
            """)
        .params(session(workshop).value(), workshop.id().value(), session)
        .update();
    server
        .jdbc()
        .sql("UPDATE session SET phase = 'closed' WHERE workshop_id = ? AND key = ?")
        .params(workshop.id().value(), session)
        .update();
  }

  private SessionId session(Workshop workshop) {
    return server
        .bean(Schedule.class)
        .find(workshop.id(), new SessionKey("practices"))
        .orElseThrow()
        .id();
  }

  private void open(SessionId session, Workshop workshop, String sheet) {
    done(
        session,
        person(workshop, "lead"),
        new SessionCommand.OfSheets(new SheetCommand.Open(new WorksheetKey(sheet))));
  }

  private void edit(
      SessionId session, Workshop workshop, String sheet, String column, Given value) {
    done(
        session,
        person(workshop, "fj-1"),
        new SessionCommand.OfSheets(
            new SheetCommand.Edit(
                new WorksheetKey(sheet), "card-0001", new ColumnKey(column), value, null, null)));
  }

  private void done(SessionId session, PersonId actor, SessionCommand command) {
    var id = new CommandId("command-" + ++sent);
    var outcome =
        server
            .bean(Sessions.class)
            .submit(
                session,
                actor,
                id,
                id.value().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                command)
            .join();
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  private PersonId person(Workshop workshop, String key) {
    return new PersonId(
        server
            .jdbc()
            .sql("SELECT id FROM person WHERE workshop_id = ? AND key = ?")
            .params(workshop.id().value(), key)
            .query(String.class)
            .single());
  }

  private static final String PLAN =
      """
      plan: 1
      workshop: {key: journal-cards, title: Practices, timezone: Asia/Tokyo}
      delegations: [{key: fj, name: Fiji, kind: member}]
      people:
        - {key: lead, name: Facilitator 1, role: facilitator}
        - {key: fj-1, name: Delegate 1 (Fiji), role: participant, delegation: fj}
      programme:
        - day: 2021-10-27
          sessions:
            - key: practices
              title: Practices
              starts: '10:00'
              minutes: 60
              worksheets:
                - key: cards
                  title: Practice cards
                  per: session
                  rows: free
                  compendium: true
                  columns:
                    - {key: practice, title: Practice, type: text, required: true}
                    - key: ready
                      title: Ready
                      type: choice
                      required: true
                      options: [{key: 'yes', label: Ready now}, {key: 'no', label: Later}]
                    - {key: more, title: More, type: link}
                - key: notes
                  title: Notes
                  per: session
                  rows: free
                  columns: [{key: note, title: Note, type: text}]
            - {key: later, title: Later, starts: '14:00', minutes: 60}
      """;
}
