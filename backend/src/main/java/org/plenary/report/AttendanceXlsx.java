package org.plenary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An attendance sheet as an Excel workbook: people, delegations, every span with its evidence, and
/// what the figures stand on; less of it where the workshop shows less. Texts are typed as texts,
/// so none is taken for a formula.
public final class AttendanceXlsx {

  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final AttendanceSheet sheet;
  private final ZoneId zone;

  private AttendanceXlsx(AttendanceSheet sheet) {
    this.sheet = sheet;
    this.zone = ZoneId.of(sheet.timezone());
  }

  /// Writes the workbook and leaves the stream open.
  public static void write(AttendanceSheet sheet, OutputStream out) throws IOException {
    new AttendanceXlsx(sheet).write(out);
  }

  private void write(OutputStream out) throws IOException {
    var workbook = new Workbook(out, "Plenary", "1.0");
    switch (sheet.shows()) {
      case FULL -> {
        people(workbook.newWorksheet("Attendance"));
        delegations(workbook.newWorksheet("Delegations"));
        spans(workbook.newWorksheet("Timeline"));
      }
      case PRESENCE -> {
        presence(workbook.newWorksheet("Attendance"));
        counts(workbook.newWorksheet("Delegations"));
      }
      case COUNTS -> counts(workbook.newWorksheet("Delegations"));
    }
    about(workbook.newWorksheet("About"));
    workbook.finish();
  }

  private void people(Worksheet page) {
    titles(
        page,
        "person",
        "name",
        "delegation",
        "role",
        "attends",
        "first",
        "last",
        "lower seconds",
        "seconds",
        "upper seconds",
        "share",
        "attended");
    var row = 1;
    for (var person : sheet.people()) {
      fill(
          page,
          row++,
          List.of(
              person.person(),
              person.name(),
              person.delegation() == null ? "" : person.delegation(),
              person.role(),
              person.attends(),
              Cells.local(person.first(), zone),
              Cells.left(person, zone),
              Cells.figure(person.lower()),
              Cells.figure(person.seconds()),
              Cells.figure(person.upper()),
              Cells.figure(person.share()),
              Cells.yes(sheet.reaches(person))));
    }
  }

  private void presence(Worksheet page) {
    titles(page, "person", "name", "delegation", "role", "attends", "present");
    var row = 1;
    for (var person : sheet.people()) {
      fill(
          page,
          row++,
          List.of(
              person.person(),
              person.name(),
              person.delegation() == null ? "" : person.delegation(),
              person.role(),
              person.attends(),
              Cells.yes(person.present())));
    }
  }

  private void delegations(Worksheet page) {
    titles(page, "delegation", "name", "seat", "present", "people", "seconds", "share");
    var row = 1;
    for (var line : sheet.delegations()) {
      fill(
          page,
          row++,
          List.of(
              line.key(),
              Cells.own(line.name()),
              Cells.yes(line.seat()),
              Cells.yes(line.present()),
              line.people(),
              Cells.figure(line.seconds()),
              Cells.figure(line.share())));
    }
  }

  private void counts(Worksheet page) {
    titles(page, "delegation", "name", "seat", "present", "came", "registered");
    var row = 1;
    for (var line : sheet.delegations()) {
      fill(
          page,
          row++,
          List.of(
              line.key(),
              Cells.own(line.name()),
              Cells.yes(line.seat()),
              Cells.yes(line.present()),
              line.people(),
              line.registered()));
    }
  }

  private void spans(Worksheet page) {
    titles(page, "person", "name", "from", "until", "seconds", "room", "attends", "evidence");
    var row = 1;
    for (var person : sheet.people()) {
      for (var span : person.spans()) {
        fill(
            page,
            row++,
            List.of(
                person.person(),
                person.name(),
                Cells.local(span.from(), zone),
                Cells.left(span, zone),
                Duration.between(span.from(), span.until()).toSeconds(),
                span.room(),
                span.attends(),
                span.evidence()));
      }
    }
  }

  private void about(Worksheet page) {
    titles(page, "what", "value");
    var head = sheet.head();
    var session = sheet.session();
    var day = sheet.day();
    var row = 1;
    fill(page, row++, List.of("title", Cells.own(sheet.title())));
    fill(page, row++, List.of("workshop", sheet.workshop()));
    fill(page, row++, List.of("session", session == null ? "" : session));
    fill(page, row++, List.of("day", day == null ? "" : day));
    fill(page, row++, List.of("sessions not readable", String.join(" ", sheet.missing())));
    fill(page, row++, List.of("time zone", sheet.timezone()));
    fill(page, row++, List.of("live seconds", sheet.liveSeconds()));
    fill(page, row++, List.of("threshold", sheet.threshold()));
    fill(page, row++, List.of("shown", sheet.privacy()));
    fill(page, row++, List.of("people who came", sheet.came()));
    fill(page, row++, List.of("people registered", sheet.registered()));
    fill(page, row++, List.of("made at", Cells.local(sheet.generatedAt(), zone)));
    fill(page, row++, List.of("journal entries", head == null ? "" : head.seq()));
    fill(page, row++, List.of("journal hash", head == null ? "" : head.hash()));
    var seal = head == null ? null : head.seal();
    fill(page, row++, List.of("signed up to entry", seal == null ? "" : seal.seq()));
    fill(page, row++, List.of("signed hash", seal == null ? "" : seal.hash()));
    fill(page, row, List.of("signature", seal == null ? "" : seal.signature()));
  }

  private static void titles(Worksheet page, String... titles) {
    for (var column = 0; column < titles.length; column++) {
      page.value(0, column, titles[column]);
      page.style(0, column).bold().set();
    }
    page.freezePane(0, 1);
  }

  private static void fill(Worksheet page, int row, List<?> values) {
    for (var column = 0; column < values.size(); column++) {
      switch (values.get(column)) {
        case Number number -> page.value(row, column, number);
        case Object text -> page.value(row, column, Cells.printable(text.toString()));
      }
    }
  }
}
