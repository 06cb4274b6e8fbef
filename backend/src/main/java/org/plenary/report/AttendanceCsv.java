package org.plenary.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;

/// An attendance sheet as comma-separated values (RFC 4180, UTF-8 with a mark that Excel
/// understands): a line of titles, then one line per person, or per delegation where the workshop
/// shows numbers only.
public final class AttendanceCsv {

  public static final String MEDIA_TYPE = "text/csv";

  private AttendanceCsv() {}

  /// Writes the sheet and leaves the stream open.
  public static void write(AttendanceSheet sheet, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write(sheet, writer);
    writer.flush();
  }

  private static void write(AttendanceSheet sheet, Writer writer) throws IOException {
    var csv = Csv.to(writer);
    switch (sheet.shows()) {
      case FULL -> times(sheet, csv);
      case PRESENCE -> presence(sheet, csv);
      case COUNTS -> counts(sheet, csv);
    }
    sheet.missing().forEach(session -> csv.writeRecord(missing(sheet, session)));
    csv.flush();
  }

  /// Stands for a session whose journal cannot be read, so that nobody takes the rest for the day.
  private static String[] missing(AttendanceSheet sheet, String session) {
    var width =
        switch (sheet.shows()) {
          case FULL -> 14;
          case PRESENCE -> 6;
          case COUNTS -> 5;
        };
    var line = new String[width];
    Arrays.fill(line, "");
    line[0] = "session.unread";
    line[1] = session;
    return line;
  }

  private static void times(AttendanceSheet sheet, CsvWriter csv) {
    csv.writeRecord(
        "person",
        "name",
        "delegation",
        "role",
        "attends",
        "first",
        "last",
        "live_seconds",
        "lower_seconds",
        "seconds",
        "upper_seconds",
        "share",
        "attended",
        "timezone");
    for (var person : sheet.people()) {
      csv.writeRecord(line(sheet, person));
    }
  }

  private static String[] line(AttendanceSheet sheet, AttendanceSheet.PersonLine person) {
    var zone = ZoneId.of(sheet.timezone());
    return new String[] {
      Cells.inert(person.person()),
      Cells.inert(person.name()),
      Cells.inert(person.delegation()),
      person.role(),
      person.attends(),
      Cells.local(person.first(), zone),
      Cells.left(person, zone),
      Long.toString(sheet.liveSeconds()),
      Cells.figure(person.lower()).toString(),
      Cells.figure(person.seconds()).toString(),
      Cells.figure(person.upper()).toString(),
      Cells.share(person.share()),
      Cells.yes(sheet.reaches(person)),
      sheet.timezone()
    };
  }

  private static void presence(AttendanceSheet sheet, CsvWriter csv) {
    csv.writeRecord("person", "name", "delegation", "role", "attends", "present");
    for (var person : sheet.people()) {
      csv.writeRecord(
          Cells.inert(person.person()),
          Cells.inert(person.name()),
          Cells.inert(person.delegation()),
          person.role(),
          person.attends(),
          Cells.yes(person.present()));
    }
  }

  /// The last line is of everybody, those of no delegation among them.
  private static void counts(AttendanceSheet sheet, CsvWriter csv) {
    csv.writeRecord("delegation", "name", "seat", "came", "registered");
    for (var line : sheet.delegations()) {
      csv.writeRecord(
          Cells.inert(line.key()),
          Cells.inert(Cells.own(line.name())),
          Cells.yes(line.seat()),
          Integer.toString(line.people()),
          Integer.toString(line.registered()));
    }
    csv.writeRecord(
        "", "", "", Integer.toString(sheet.came()), Integer.toString(sheet.registered()));
  }
}
