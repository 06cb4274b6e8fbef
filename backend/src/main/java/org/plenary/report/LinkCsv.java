package org.plenary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links of a workshop as comma-separated values, for a mail merge (RFC 4180, UTF-8 with a mark
/// that Excel understands): a line of titles, then one line per person.
public final class LinkCsv {

  public static final String MEDIA_TYPE = "text/csv";

  private LinkCsv() {}

  /// One person with their link.
  ///
  /// @param delegation its name in the workshop's own language
  public record Line(
      String name, @Nullable String delegation, String role, @Nullable String email, String url) {}

  /// Writes the lines and leaves the stream open.
  public static void write(List<Line> lines, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var csv = Csv.to(writer);
    csv.writeRecord("name", "delegation", "role", "email", "url");
    for (var line : lines) {
      csv.writeRecord(
          Cells.inert(line.name()),
          Cells.inert(line.delegation()),
          line.role(),
          Cells.inert(line.email()),
          line.url());
    }
    csv.flush();
    writer.flush();
  }
}
