package org.plenary.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;

/// How all files of comma-separated values are written: RFC 4180, every value in quotes, and a mark
/// at the beginning by which Excel knows UTF-8.
final class Csv {

  private Csv() {}

  /// Begins a file.
  static CsvWriter to(Writer writer) throws IOException {
    writer.write('\uFEFF');
    return CsvWriter.builder()
        .quoteStrategy(QuoteStrategies.ALWAYS)
        .lineDelimiter(LineDelimiter.CRLF)
        .build(writer);
  }
}
