package org.plenary.transport.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Operation;
import org.plenary.roster.Columns;
import org.plenary.roster.Encoding;
import org.plenary.roster.Field;
import org.plenary.roster.Roster;
import org.plenary.roster.RosterLimits;
import org.plenary.roster.RosterLine;
import org.plenary.roster.RosterMatch;
import org.plenary.roster.SeatMove;
import org.plenary.roster.TableReader;
import org.plenary.roster.TableResult;
import org.plenary.workshop.Edited;
import org.plenary.workshop.Fault;
import org.plenary.workshop.People;
import org.plenary.workshop.PeopleEdits;
import org.plenary.workshop.Workshop;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes rosters: reads a table, says what it would do, and does it. The first two store nothing.
@RestController
final class RosterController {

  private static final String ROSTER = "/api/workshops/{workshop}/roster";
  private static final int AT_ONCE = 2;
  private static final int WAIT_SECONDS = 10;

  private final PeopleEdits edits;
  private final People people;
  private final Audit audit;
  private final Semaphore places = new Semaphore(AT_ONCE);

  RosterController(PeopleEdits edits, People people, Audit audit) {
    this.edits = edits;
    this.people = people;
    this.audit = audit;
  }

  /// @param doubtful words that another encoding would read otherwise; null where it is certain
  record TableView(
      String encoding,
      @Nullable List<String> doubtful,
      @Nullable String separator,
      boolean header,
      List<String> columns,
      List<List<String>> rows) {}

  /// @param as the key of a delegation that is there
  /// @param kind of a new one
  record DelegationBody(@Nullable String name, @Nullable String as, @Nullable String kind) {}

  /// @param basis the version of the plan that the preview was made of; only to apply it
  record RosterBody(
      @Nullable Boolean header,
      @Nullable List<String> columns,
      @Nullable List<List<String>> rows,
      @Nullable List<DelegationBody> delegations,
      @Nullable Long basis) {

    Roster roster() {
      var table = rows == null ? List.<List<String>>of() : rows;
      if (table.size() > RosterLimits.ROWS) {
        throw refused(RosterLimits.tooMany(table.size()));
      }
      return new Roster(
          Boolean.TRUE.equals(header),
          columns == null ? List.of() : columns.stream().map(RosterBody::field).toList(),
          table,
          delegations == null
              ? List.of()
              : delegations.stream()
                  .map(it ->
                      new Roster.Resolved(Present.field(it.name(), "name"), it.as(), it.kind()))
                  .toList());
    }

    private static Field field(String word) {
      return Field.parse(word)
          .orElseThrow(() ->
              Refused.badRequest("roster.column-unknown", "There is no such kind of column."));
    }
  }

  record LineView(
      int row,
      String status,
      @Nullable String key,
      String name,
      @Nullable String delegation,
      @Nullable String role,
      List<RosterLine.Change> changes,
      List<Fault> faults) {

    static LineView of(RosterLine line) {
      return new LineView(
          line.row(),
          line.status().word(),
          line.key(),
          line.name(),
          line.delegation(),
          line.role(),
          line.changes(),
          line.faults());
    }
  }

  record UnknownView(String name, int rows) {}

  record PreviewView(
      long basis, List<LineView> lines, List<SeatMove> seats, List<UnknownView> unknown) {}

  /// @param left rows that were wrong or said twice
  record DoneView(
      @Nullable Long change, long added, long changed, long left, List<KeptView> kept) {}

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(
      path = ROSTER + "/table",
      consumes = {
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        MediaType.TEXT_PLAIN_VALUE,
        "text/csv",
        "text/tab-separated-values"
      })
  TableView table(
      Caller caller,
      @RequestParam @Nullable String encoding,
      @RequestBody(required = false) byte @Nullable [] body) {
    var told = encoding == null ? null : encoding(encoding);
    return inTurn(() ->
        switch (TableReader.read(body == null ? new byte[0] : body, told)) {
          case TableResult.Refused refused -> throw refused(refused);
          case TableResult.Read(var rows, var as, var separator, var guess) -> {
            var columns = Columns.guess(rows, caller.workshop().plan());
            yield new TableView(
                as,
                guess == null ? null : guess.words(),
                separator,
                columns.header(),
                columns.fields().stream().map(Field::word).toList(),
                rows);
          }
        });
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(ROSTER + "/preview")
  PreviewView preview(Caller caller, @RequestBody RosterBody body) {
    var workshop = caller.workshop();
    var roster = body.roster();
    return inTurn(() -> {
      var outcome = RosterMatch.of(workshop.plan(), roster, taken(workshop));
      return new PreviewView(
          workshop.planVersion(),
          outcome.lines().stream().map(LineView::of).toList(),
          outcome.seats(),
          outcome.unknown().entrySet().stream()
              .map(entry -> new UnknownView(entry.getKey(), entry.getValue()))
              .toList());
    });
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(ROSTER)
  DoneView apply(Caller caller, @RequestBody RosterBody body) {
    var workshop = caller.workshop();
    var roster = body.roster();
    var basis = body.basis();
    if (basis == null || basis != workshop.planVersion()) {
      throw outdated();
    }
    return inTurn(() -> {
      var outcome = RosterMatch.of(workshop.plan(), roster, taken(workshop));
      long added = outcome.count(RosterLine.Status.NEW);
      long changed = outcome.count(RosterLine.Status.CHANGED);
      long left =
          outcome.count(RosterLine.Status.ERROR) + outcome.count(RosterLine.Status.DUPLICATE);
      int touched = (int) (added + changed);
      var edited = edits.many(workshop.key(), basis, touched, _ -> outcome.plan());
      if (edited instanceof Edited.Outdated) {
        throw outdated();
      }
      var reply = EditReply.of(edited);
      audit.record(workshop.id(), caller.by(), Kind.PEOPLE_PASTED, About.count(touched));
      return new DoneView(reply.change(), added, changed, left, reply.kept());
    });
  }

  /// Rosters are large: only so many are worked on at a time, so that nobody else is slowed.
  private <T> T inTurn(Supplier<T> work) {
    boolean mine = false;
    try {
      mine = places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (!mine) {
      throw Refused.because(
          HttpStatus.SERVICE_UNAVAILABLE,
          "roster.busy",
          "Other rosters are being read. Try again in a moment.");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private static Encoding encoding(String label) {
    return Encoding.parse(label)
        .orElseThrow(() ->
            Refused.badRequest("roster.encoding-unknown", "Texts are not read in this encoding."));
  }

  private Set<String> taken(Workshop workshop) {
    var keys = new HashSet<String>();
    people.of(workshop.id()).forEach(person -> keys.add(person.key().value()));
    people.out(workshop.id()).forEach(person -> keys.add(person.key().value()));
    return keys;
  }

  private static Refused outdated() {
    return Refused.because(
        HttpStatus.CONFLICT,
        "roster.outdated",
        "Somebody changed people since this preview. Look at the new one.");
  }

  private static Refused refused(TableResult.Refused refused) {
    return Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, refused.code(), refused.message());
  }
}
