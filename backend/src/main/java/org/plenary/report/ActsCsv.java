package org.plenary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who did what, as comma-separated values.
public final class ActsCsv {

  private ActsCsv() {}

  /// One act.
  ///
  /// @param at null for what is said of the whole day
  public record Line(
      @Nullable Instant at,
      @Nullable String by,
      String kind,
      @Nullable String session,
      String about) {

    /// Stands for what was done in a session whose journal cannot be read.
    public static Line unread(String session) {
      return new Line(null, null, "session.unread", session, "");
    }
  }

  /// Writes the acts and leaves the stream open.
  public static void write(List<Line> lines, ZoneId zone, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var csv = Csv.to(writer);
    csv.writeRecord("at", "by", "act", "session", "about", "timezone");
    for (var line : lines) {
      csv.writeRecord(
          Cells.local(line.at(), zone),
          Cells.inert(line.by()),
          line.kind(),
          Cells.inert(line.session()),
          Cells.inert(line.about()),
          zone.getId());
    }
    csv.flush();
    writer.flush();
  }
}
