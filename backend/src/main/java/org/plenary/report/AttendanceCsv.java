package org.plenary.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/// An attendance sheet as comma-separated values (RFC 4180, UTF-8 with a mark that Excel
/// understands): a line of titles, then one line per person.
public final class AttendanceCsv {

  public static final String MEDIA_TYPE = "text/csv";

  private AttendanceCsv() {}

  /// Writes the sheet and leaves the stream open.
  public static void write(AttendanceSheet sheet, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    write(sheet, writer);
    writer.flush();
  }

  private static void write(AttendanceSheet sheet, Writer writer) throws IOException {
    var csv =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(writer);
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
    csv.flush();
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
      Cells.local(person.last(), zone),
      Long.toString(sheet.liveSeconds()),
      Long.toString(person.lower()),
      Long.toString(person.seconds()),
      Long.toString(person.upper()),
      Cells.share(person.share()),
      person.share() >= sheet.threshold() ? "yes" : "no",
      sheet.timezone()
    };
  }
}
