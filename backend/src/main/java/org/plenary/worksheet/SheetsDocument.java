package org.plenary.worksheet;

import java.util.Comparator;
import java.util.Optional;
import org.plenary.topics.Document;

/// The document `sheets`: how far all copies of all worksheets are.
record SheetsDocument(Worksheets worksheets, Setting setting) {

  Document document() {
    var sheets = Document.with();
    for (var definition : setting.planned()) {
      sheets.put(definition.key().value(), sheet(definition));
    }
    return Document.with().put("sheets", sheets.build()).build();
  }

  private Document sheet(WorksheetDefinition definition) {
    var sheet = worksheets.find(definition.key());
    var columns = Document.with();
    var rank = 0;
    for (var column : definition.columns()) {
      columns.put(
          column.key().value(),
          Document.with()
              .put("rank", rank++)
              .put("title", column.title())
              .put("type", SheetTopics.word(column.type()))
              .build());
    }
    return Document.with()
        .put("rank", definition.rank())
        .put("title", definition.title())
        .put("per", SheetTopics.word(definition.per()))
        .put("state", sheet.map(Sheet::state).orElse("planned"))
        .put("breakout", definition.breakout())
        .put("free", definition.free())
        .put("compendium", definition.compendium())
        .put("columns", columns.build())
        .put("copies", sheet.map(this::copies).orElse(Document.EMPTY))
        .build();
  }

  private Document copies(Sheet sheet) {
    var copies = Document.with();
    for (var view : worksheets.views().of(sheet.definition().key())) {
      var progress = Progress.of(sheet, view);
      var copy =
          Document.with()
              .put("rank", view.rank())
              .put("title", view.title())
              .put("filled", progress.filled())
              .put("total", progress.total());
      if (sheet.definition().free()) {
        copy.put("cards", progress.cards());
      }
      copies.put(view.of(), copy.put("lastEdit", lastEdit(sheet.copy(view.copy()))).build());
    }
    return copies.build();
  }

  private Optional<Document> lastEdit(Copy copy) {
    return copy.rows()
        .values()
        .flatMap(row -> row.cells().values())
        .map(Cell::now)
        .max(Comparator.comparing(Cell.Version::v))
        .map(last ->
            Document.with()
                .put("at", last.at())
                .put("by", setting.cards().card(last.by()).name())
                .build());
  }
}
