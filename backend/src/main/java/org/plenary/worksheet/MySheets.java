package org.plenary.worksheet;

import java.util.Optional;
import org.plenary.ids.CopyKey;
import org.plenary.rules.Member;
import org.plenary.topics.Document;
import org.plenary.worksheet.View.Line;
import org.plenary.worksheet.WorksheetDefinition.Per;
import org.plenary.worksheet.WorksheetDefinition.Rows;

/// What one person has of the worksheets.
record MySheets(Worksheets worksheets, Setting setting) {

  Document of(Member member) {
    var sheets = Document.with();
    for (var sheet : worksheets.all()) {
      mine(sheet, member)
          .ifPresent(document -> sheets.put(sheet.definition().key().value(), document));
    }
    return sheets.build();
  }

  private Optional<Document> mine(Sheet sheet, Member member) {
    var definition = sheet.definition();
    var access = new Access(definition, setting);
    return access
        .own(member)
        .flatMap(copy -> worksheets.views().find(definition.key(), copy))
        .filter(view -> Access.sees(view, member))
        .map(view -> {
          var own = ownRow(sheet, view, member);
          var document =
              Document.with()
                  .put("title", definition.title())
                  .put("of", view.of())
                  .put("state", sheet.state())
                  .put("mayEdit", access.mayEdit(view, member) && mayFillARow(view, own, member));
          own.ifPresent(line -> document.put("row", line.name()));
          progress(sheet, view, own)
              .ifPresent(it -> document.put("filled", it.filled()).put("total", it.total()));
          if (!member.role().leads()) {
            document.put("also", also(view.copy(), sheet, member));
          }
          return document.build();
        });
  }

  private static boolean mayFillARow(View view, Optional<Line> own, Member member) {
    var owned =
        view.rows().stream().anyMatch(line -> line.delegation() != null || line.person() != null);
    return !owned || own.isPresent() || member.role().leads();
  }

  private static Optional<Line> ownRow(Sheet sheet, View view, Member member) {
    return switch (sheet.definition().rows()) {
      case Rows.Listed _, Rows.Free _ -> Optional.empty();
      case Rows.PerDelegation _ ->
          view.rows().stream().filter(line -> isOf(line, member)).findFirst();
      case Rows.PerPerson _ ->
          view.rows().stream().filter(line -> member.id().equals(line.person())).findFirst();
    };
  }

  private static boolean isOf(Line line, Member member) {
    var delegation = line.delegation();
    return delegation != null && delegation.equals(member.delegation());
  }

  /// Of one's own row, where there is one. What the whole session fills is counted by its own topic
  /// alone, so that an edit does not change what each person has.
  private static Optional<Progress> progress(Sheet sheet, View view, Optional<Line> own) {
    var definition = sheet.definition();
    if (own.isPresent()) {
      var row = sheet.copy(view.copy()).row(own.get().key());
      return Optional.of(
          new Progress(
              row.map(it -> it.filled(definition)).orElse(0), definition.needed().size(), 0));
    }
    return definition.per() == Per.SESSION
        ? Optional.empty()
        : Optional.of(Progress.of(sheet, view));
  }

  private Optional<Document> also(CopyKey own, Sheet sheet, Member member) {
    var also = Document.with();
    worksheets.views().of(sheet.definition().key()).stream()
        .filter(view -> !view.copy().equals(own) && Access.sees(view, member))
        .forEach(view -> also.put(view.of(), view.title()));
    var document = also.build();
    return document.members().isEmpty() ? Optional.empty() : Optional.of(document);
  }
}
