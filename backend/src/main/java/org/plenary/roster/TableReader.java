package org.plenary.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what people paste or upload as a table: text separated by tabs, semicolons or commas in
/// the encodings that spreadsheets write, or a workbook.
public final class TableReader {

  private static final Pattern WORD = Pattern.compile("[^\\s,;\"]*[^\\x00-\\x7F][^\\s,;\"]*");
  private static final int WORDS = 8;

  private TableReader() {}

  private record Decoded(String text, String encoding, boolean guessed) {}

  public static TableResult read(byte[] bytes) {
    return read(bytes, null);
  }

  /// @param encoding of a text, as somebody who knows it says; null where it is to be found out
  public static TableResult read(byte[] bytes, @Nullable Encoding encoding) {
    if (startsWith(bytes, 'P', 'K', 3, 4)) {
      return Workbook.read(bytes);
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return new TableResult.Refused(
          "roster.old-workbook",
          "This is a workbook of an old kind, or one with a password. Save it as .xlsx or .csv.");
    }
    return (encoding == null ? decoded(bytes) : guess(bytes, encoding))
        .map(TableReader::parsed)
        .orElseGet(() ->
            new TableResult.Refused(
                "roster.encoding",
                "These characters cannot be read. Save the file as CSV in UTF-8, or as .xlsx."));
  }

  private static Optional<Decoded> decoded(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(bytes, 3, StandardCharsets.UTF_8, "UTF-8");
    }
    if (startsWith(bytes, 0xFF, 0xFE) || isUtf16(bytes, 1)) {
      int mark = startsWith(bytes, 0xFF, 0xFE) ? 2 : 0;
      return strictly(bytes, mark, StandardCharsets.UTF_16LE, "UTF-16");
    }
    if (startsWith(bytes, 0xFE, 0xFF) || isUtf16(bytes, 0)) {
      int mark = startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
      return strictly(bytes, mark, StandardCharsets.UTF_16BE, "UTF-16");
    }
    return strictly(bytes, 0, StandardCharsets.UTF_8, "UTF-8")
        .or(() -> guess(bytes, Encoding.WESTERN))
        .filter(it -> it.text().indexOf('\0') < 0);
  }

  private static Optional<Decoded> guess(byte[] bytes, Encoding encoding) {
    return strictly(bytes, 0, encoding.charset(), encoding.label())
        .map(it -> new Decoded(it.text(), it.encoding(), true));
  }

  /// Without a mark, every second byte of Latin text is zero.
  private static boolean isUtf16(byte[] bytes, int zero) {
    int looked = Math.min(bytes.length / 2, 200);
    int zeros = 0;
    for (int i = 0; i < looked; i++) {
      zeros += bytes[2 * i + zero] == 0 ? 1 : 0;
    }
    return looked > 3 && zeros > looked * 3 / 4;
  }

  private static Optional<Decoded> strictly(byte[] bytes, int from, Charset charset, String name) {
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      boolean isText = text.chars().noneMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r');
      return isText ? Optional.of(new Decoded(text, name, false)) : Optional.empty();
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static TableResult parsed(Decoded decoded) {
    var table = new Table();
    char separator = separator(decoded.text());
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(decoded.text())) {
      reader.forEach(record -> table.add(record.getFields()));
    } catch (CsvParseException | java.io.IOException _) {
      return new TableResult.Refused(
          "roster.broken", "The quotes in this do not close, so that rows cannot be told apart.");
    }
    return table.read(decoded.encoding(), separator, decoded.guessed() ? words(decoded) : null);
  }

  private static TableResult.Guess words(Decoded decoded) {
    return new TableResult.Guess(
        WORD.matcher(decoded.text())
            .results()
            .map(MatchResult::group)
            .distinct()
            .limit(WORDS)
            .toList());
  }

  /// The one that stands in the first line most often; a tab is never part of a cell.
  private static char separator(String text) {
    int tabs = 0;
    int semicolons = 0;
    int commas = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      switch (text.charAt(i)) {
        case '"' -> quoted = !quoted;
        case '\t' -> tabs += quoted ? 0 : 1;
        case ';' -> semicolons += quoted ? 0 : 1;
        case ',' -> commas += quoted ? 0 : 1;
        default -> {}
      }
    }
    return tabs > 0 ? '\t' : semicolons >= commas && semicolons > 0 ? ';' : commas > 0 ? ',' : '\t';
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
