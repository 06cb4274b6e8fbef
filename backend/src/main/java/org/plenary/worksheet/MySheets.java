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
    var own =
        access
            .own(member)
            .flatMap(copy -> worksheets.views().find(definition.key(), copy))
            .filter(view -> Access.sees(view, member));
    var also = member.role().leads() ? Document.EMPTY : also(own.map(View::copy), sheet, member);
    if (own.isEmpty() && also.members().isEmpty()) {
      return Optional.empty();
    }
    var document = Document.with().put("title", definition.title()).put("state", sheet.state());
    own.ifPresentOrElse(
        view -> own(document, sheet, view, access, member), () -> document.put("mayEdit", false));
    if (!also.members().isEmpty()) {
      document.put("also", also);
      if (access.mayEditOthers(member)) {
        document.put("mayEditOthers", true);
      }
    }
    return Optional.of(document.build());
  }

  private void own(
      Document.Builder document, Sheet sheet, View view, Access access, Member member) {
    var row = ownRow(sheet, view, member);
    document
        .put("of", view.of())
        .put("mayEdit", access.mayEdit(view, member) && mayFillARow(view, row, member));
    row.ifPresent(line -> document.put("row", line.name()));
    progress(sheet, view, row)
        .ifPresent(it -> document.put("filled", it.filled()).put("total", it.total()));
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

  private Document also(Optional<CopyKey> own, Sheet sheet, Member member) {
    var also = Document.with();
    worksheets.views().of(sheet.definition().key()).stream()
        .filter(view -> own.filter(view.copy()::equals).isEmpty() && Access.sees(view, member))
        .forEach(view -> also.put(view.of(), view.title()));
    return also.build();
  }
}
