package org.plenary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The links by which delegations clear their cards, as comma-separated values for a mail merge
/// (RFC 4180, UTF-8 with a mark that Excel understands).
public final class ClearanceCsv {

  public static final String MEDIA_TYPE = "text/csv";

  private ClearanceCsv() {}

  /// One delegation with its link.
  ///
  /// @param delegation its name in the workshop's own language
  public record Line(String delegation, int cards, int open, Instant expires, String url) {}

  /// Writes the lines and leaves the stream open.
  public static void write(List<Line> lines, ZoneId zone, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var csv = Csv.to(writer);
    csv.writeRecord("delegation", "cards", "open", "expires", "url");
    for (var line : lines) {
      csv.writeRecord(
          Cells.inert(line.delegation()),
          Integer.toString(line.cards()),
          Integer.toString(line.open()),
          Cells.local(line.expires(), zone),
          line.url());
    }
    csv.flush();
    writer.flush();
  }
}
