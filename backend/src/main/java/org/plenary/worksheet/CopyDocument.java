package org.plenary.worksheet;

import java.util.Comparator;
import java.util.Map;
import org.plenary.topics.Document;
import org.plenary.worksheet.View.Line;
import org.plenary.worksheet.WorksheetDefinition.Per;

/// The document of one copy.
record CopyDocument(Sheet sheet, View view, Setting setting) {

  Document document() {
    var definition = sheet.definition();
    var progress = Progress.of(sheet, view);
    var document =
        Document.with()
            .put("key", definition.key())
            .put("title", definition.title())
            .put("rank", definition.rank())
            .put("per", SheetTopics.word(definition.per()))
            .put("of", view.of());
    if (definition.per() != Per.SESSION) {
      document.put("ofTitle", view.title());
    }
    return document
        .put("state", sheet.state())
        .put("free", definition.free())
        .put("columns", SheetTopics.columns(definition))
        .put("rows", definition.free() ? cards() : lines())
        .put("filled", progress.filled())
        .put("total", progress.total())
        .build();
  }

  private Document lines() {
    var rows = Document.with();
    var rank = 0;
    for (var line : view.rows()) {
      rows.put(line.name(), line(line, rank++));
    }
    return rows.build();
  }

  private Document line(Line line, int rank) {
    var document =
        Document.with()
            .put("rank", rank)
            .put("title", line.title())
            .put("delegation", line.delegation());
    if (line.person() != null) {
      document.put("person", line.name());
    }
    var row = sheet.copy(view.copy()).row(line.key());
    return document
        .put("complete", row.filter(it -> it.complete(sheet.definition())).isPresent())
        .put("cells", row.map(this::cells).orElse(Document.EMPTY))
        .build();
  }

  private Document cards() {
    var rows = Document.with();
    sheet.copy(view.copy()).rows().stream()
        .sorted(Comparator.comparingInt(row -> row.getValue().rank()))
        .forEach(row -> rows.put(row.getKey().value(), card(row)));
    return rows.build();
  }

  /// What stood on a card that was taken away is not shown; whoever brings it back sees it again.
  private Document card(Map.Entry<?, Row> entry) {
    var row = entry.getValue();
    var document =
        Document.with()
            .put("rank", row.rank())
            .put("delegation", row.delegation())
            .put("by", setting.cards().card(row.by()).name());
    if (row.removed()) {
      document.put("removed", true);
    }
    return document
        .put("complete", row.complete(sheet.definition()))
        .put("cells", row.removed() ? Document.EMPTY : cells(row))
        .build();
  }

  private Document cells(Row row) {
    var cells = Document.with();
    for (var column : sheet.definition().columns()) {
      row.cell(column.key())
          .ifPresent(cell -> cells.put(column.key().value(), version(cell.now())));
    }
    return cells.build();
  }

  private Document version(Cell.Version version) {
    var document = Document.with().put("v", version.v().value());
    CellValues.put(document, version.value(), setting.cards());
    return document
        .put("by", setting.cards().card(version.by()).name())
        .put("at", version.at())
        .build();
  }
}
