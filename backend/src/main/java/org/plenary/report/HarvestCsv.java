package org.plenary.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.ids.DelegationKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.PersonCards;
import org.plenary.worksheet.CellValue;
import org.plenary.worksheet.Harvest;
import org.plenary.worksheet.SheetEvent;
import org.plenary.worksheet.WorksheetDefinition.Column;

/// What was written into a worksheet as comma-separated values (RFC 4180, UTF-8 with a mark that
/// Excel understands): a line of titles, then one line per row of each copy.
public final class HarvestCsv {

  private final Harvest harvest;
  private final PersonCards people;

  private final Map<DelegationKey, Delegation> delegations = new HashMap<>();

  private HarvestCsv(Harvest harvest, PersonCards people, Collection<Delegation> delegations) {
    this.harvest = harvest;
    this.people = people;
    delegations.forEach(it -> this.delegations.put(it.key(), it));
  }

  /// Writes the worksheet and leaves the stream open.
  public static void write(
      Harvest harvest, PersonCards people, Collection<Delegation> delegations, OutputStream out)
      throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var csv = Csv.to(writer);
    var lines = new HarvestCsv(harvest, people, delegations);
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
    for (var column : harvest.definition().columns()) {
      var title = Cells.own(column.title().byLanguage());
      titles.add(Cells.inert(title));
      if (hasThemes(column)) {
        titles.add(Cells.inert(title + " (themes)"));
      }
    }
    return titles;
  }

  private List<String> line(Harvest.Filled copy, Harvest.Written row) {
    var delegation = row.delegation();
    var title = row.title();
    var line = new ArrayList<String>();
    line.add(Cells.inert(Cells.own(copy.title().byLanguage())));
    line.add(Cells.inert(title == null ? row.name() : Cells.own(title.byLanguage())));
    line.add(Cells.inert(people.card(row.by()).name()));
    line.add(delegation == null ? "" : Cells.inert(name(delegation)));
    for (var column : harvest.definition().columns()) {
      var cell = row.cells().get(column.key());
      line.add(cell == null ? "" : Cells.inert(text(column, cell.value())));
      if (hasThemes(column)) {
        line.add(Cells.inert(themes(column, new SheetEvent.Answer(copy.copy(), row.row()))));
      }
    }
    return line;
  }

  private String name(DelegationKey key) {
    var delegation = delegations.get(key);
    return delegation == null ? key.value() : Cells.own(delegation.name().byLanguage());
  }

  /// A column whose answers were put together has the titles of their themes beside it.
  private boolean hasThemes(Column column) {
    return harvest.themes().stream().anyMatch(theme -> theme.column().equals(column.key()));
  }

  private String themes(Column column, SheetEvent.Answer answer) {
    return harvest.themes().stream()
        .filter(theme -> theme.column().equals(column.key()) && theme.answers().contains(answer))
        .map(theme -> Objects.requireNonNullElse(theme.title(), "—"))
        .collect(Collectors.joining("; "));
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
