package org.plenary.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// Reads the first sheet of a workbook.
final class Workbook {

  private Workbook() {}

  static TableResult read(byte[] bytes) {
    try {
      if (isTooLarge(bytes)) {
        return new TableResult.Refused(
            "roster.too-large",
            "This workbook is too large. Save the sheet with the people alone, or copy its rows.");
      }
      return sheet(bytes);
    } catch (IOException
        | ExcelReaderException
        | IllegalArgumentException
        | IllegalStateException _) {
      return new TableResult.Refused(
          "roster.not-workbook",
          "This is no workbook that can be read. Save it as .xlsx or .csv, or copy its rows.");
    }
  }

  private static TableResult sheet(byte[] bytes) throws IOException {
    var table = new Table();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        var rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(row -> table.add(cells(row)));
    }
    return table.read("XLSX", (char) 0);
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < Math.min(row.getCellCount(), RosterLimits.COLUMNS); i++) {
      cells.add(row.getCellText(i));
    }
    return cells;
  }

  /// Small files may unpack to huge ones: their parts are counted before anything is kept of them.
  private static boolean isTooLarge(byte[] bytes) throws IOException {
    long total = 0;
    var buffer = new byte[8192];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          total += read;
          if (total > RosterLimits.UNPACKED) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
