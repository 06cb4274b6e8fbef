package org.plenary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.plenary.rules.PersonCards;
import org.plenary.worksheet.CellValue;
import org.plenary.worksheet.Harvest;
import org.plenary.worksheet.WorksheetDefinition.Column;

/// What was written into a worksheet as comma-separated values (RFC 4180, UTF-8 with a mark that
/// Excel understands): a line of titles, then one line per row of each copy.
public final class HarvestCsv {

  private final Harvest harvest;
  private final PersonCards people;

  private HarvestCsv(Harvest harvest, PersonCards people) {
    this.harvest = harvest;
    this.people = people;
  }

  /// Writes the worksheet and leaves the stream open.
  public static void write(Harvest harvest, PersonCards people, OutputStream out)
      throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var csv = Csv.to(writer);
    var lines = new HarvestCsv(harvest, people);
    csv.writeRecord(lines.titles());
    for (var copy : harvest.copies()) {
      for (var row : copy.rows()) {
        csv.writeRecord(lines.line(copy, row));
      }
    }
    csv.flush();
    writer.flush();
  }

  private List<String> titles() {
    var titles = new ArrayList<>(List.of("copy", "row", "by", "delegation"));
    harvest
        .definition()
        .columns()
        .forEach(column -> titles.add(Cells.inert(Cells.own(column.title().byLanguage()))));
    return titles;
  }

  private List<String> line(Harvest.Filled copy, Harvest.Written row) {
    var delegation = row.delegation();
    var title = row.title();
    var line = new ArrayList<String>();
    line.add(Cells.inert(Cells.own(copy.title().byLanguage())));
    line.add(Cells.inert(title == null ? row.name() : Cells.own(title.byLanguage())));
    line.add(Cells.inert(people.card(row.by()).name()));
    line.add(delegation == null ? "" : Cells.inert(delegation.value()));
    for (var column : harvest.definition().columns()) {
      var cell = row.cells().get(column.key());
      line.add(cell == null ? "" : Cells.inert(text(column, cell.value())));
    }
    return line;
  }

  private String text(Column column, CellValue value) {
    return switch (value) {
      case CellValue.Empty _ -> "";
      case CellValue.Prose(var word) -> Objects.requireNonNullElse(word.text(), "");
      case CellValue.Link(var word) -> Objects.requireNonNullElse(word.text(), "");
      case CellValue.Option(var key) ->
          column.options().stream()
              .filter(option -> option.key().equals(key))
              .map(option -> Cells.own(option.label().byLanguage()))
              .findFirst()
              .orElse(key.value());
      case CellValue.Whole(var number) -> Long.toString(number);
      case CellValue.Flag(var yes) -> yes ? "yes" : "no";
      case CellValue.Person(var person) -> people.card(person).name();
      case CellValue.Day(var day) -> day;
    };
  }
}
