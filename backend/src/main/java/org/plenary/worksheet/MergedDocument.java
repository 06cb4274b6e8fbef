package org.plenary.worksheet;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.rules.Text;
import org.plenary.topics.Document;
import org.plenary.worksheet.Answers.Filled;
import org.plenary.worksheet.WorksheetDefinition.Column;
import org.plenary.worksheet.WorksheetDefinition.Rows;

/// The document of what all copies of a worksheet add up to. Rows of the plan add up one by one;
/// rows of delegations, of people and cards add up to one row.
record MergedDocument(Worksheets worksheets, Sheet sheet, Setting setting) {

  private static final int MOST_FREQUENT = 20;
  private static final String ONE_ROW = "all";

  Document document() {
    var definition = sheet.definition();
    return Document.with()
        .put("key", definition.key())
        .put("title", definition.title())
        .put("state", sheet.state())
        .put("copies", worksheets.views().of(definition.key()).size())
        .put("columns", SheetTopics.columns(definition))
        .put("rows", rows())
        .put("top", top())
        .build();
  }

  private Document rows() {
    var definition = sheet.definition();
    var answers =
        definition.columns().stream().map(column -> Answers.of(sheet, column.key())).toList();
    var rows = Document.with();
    if (definition.rows() instanceof Rows.Listed(var planned)) {
      var rank = 0;
      for (var row : planned) {
        var here =
            answers.stream()
                .map(column ->
                    column.stream()
                        .filter(answer -> answer.place().row().equals(row.key()))
                        .toList())
                .toList();
        rows.put(row.key().value(), row(rank++, row.title(), here));
      }
    } else {
      rows.put(ONE_ROW, row(0, definition.title(), answers));
    }
    return rows.build();
  }

  /// @param answers for each column
  private Document row(int rank, Text title, List<List<Filled>> answers) {
    var columns = Document.with();
    for (int i = 0; i < answers.size(); i++) {
      var column = sheet.definition().columns().get(i);
      columns.put(column.key().value(), column(column, answers.get(i)));
    }
    return Document.with()
        .put("rank", rank)
        .put("title", title)
        .put("columns", columns.build())
        .build();
  }

  private Document column(Column column, List<Filled> answers) {
    var values = answers.stream().map(answer -> answer.cell().now().value()).toList();
    var document = Document.with().put("answered", values.size());
    if (column.type() == WorksheetDefinition.Type.CHOICE
        || column.type() == WorksheetDefinition.Type.SCALE
        || column.type() == WorksheetDefinition.Type.FLAG) {
      var tally = new TreeMap<String, Integer>();
      values.forEach(value ->
          CellValues.plain(value, setting.cards())
              .ifPresent(plain -> tally.merge(plain.toString(), 1, Integer::sum)));
      var counts = Document.with();
      tally.forEach(counts::put);
      document.put("tally", counts.build());
    }
    if (column.type() == WorksheetDefinition.Type.SCALE) {
      mean10(values).ifPresent(mean -> document.put("mean10", mean));
    }
    return document.build();
  }

  private static Optional<Long> mean10(List<CellValue> values) {
    var mean =
        values.stream()
            .mapToLong(value -> value instanceof CellValue.Whole(var number) ? number : 0)
            .average();
    return mean.isPresent() ? Optional.of(Math.round(mean.getAsDouble() * 10)) : Optional.empty();
  }

  private Document top() {
    var top = Document.with();
    for (var column : sheet.definition().columns()) {
      if (column.type() == WorksheetDefinition.Type.TEXT) {
        var answers = Document.with();
        var rank = 0;
        for (var one : TopAnswers.of(sheet, column.key(), MOST_FREQUENT)) {
          answers.put(
              one.id(),
              Document.with()
                  .put("rank", rank++)
                  .put("title", one.title())
                  .put("n", one.n())
                  .put("themed", one.themed())
                  .build());
        }
        top.put(column.key().value(), answers.build());
      }
    }
    return top.build();
  }
}
