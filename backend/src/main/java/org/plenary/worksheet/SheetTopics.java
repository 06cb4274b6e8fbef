package org.plenary.worksheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.WorksheetKey;
import org.plenary.persistent.PersistentMap;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Pace;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;
import org.plenary.worksheet.WorksheetDefinition.Column;
import org.plenary.worksheet.Worksheets.Presentation;

/// What clients see of worksheets.
final class SheetTopics {

  static final Topic SHEETS = new Topic("sheets");
  static final Shown OVERVIEW = new Shown(SHEETS, Audience.leaders(), Pace.CALM, true);

  private SheetTopics() {}

  static Topic merged(WorksheetKey sheet) {
    return new Topic("merged/" + sheet);
  }

  static List<Shown> shown(
      PersistentMap<WorksheetKey, Sheet> sheets, @Nullable Presentation presented, Views views) {
    var shown = new ArrayList<Shown>();
    shown.add(OVERVIEW);
    sheets
        .keys()
        .sorted(Comparator.comparing(WorksheetKey::value))
        .forEach(key -> {
          shown.add(
              new Shown(
                  merged(key),
                  new Presentation(key, null).equals(presented)
                      ? Audience.everyone()
                      : Audience.leaders(),
                  Pace.CALM,
                  true));
          for (var view : views.of(key)) {
            var audience =
                new Presentation(key, view.copy()).equals(presented)
                    ? Audience.everyone()
                    : view.readers();
            shown.add(new Shown(view.topic(), audience, Pace.PROMPT, true));
          }
        });
    return List.copyOf(shown);
  }

  static Document render(Worksheets worksheets, Topic topic, Setting setting) {
    if (topic.equals(SHEETS)) {
      return new SheetsDocument(worksheets, setting).document();
    }
    var parts = topic.name().split("/", -1);
    var sheet =
        parts.length < 2
            ? Optional.<Sheet>empty()
            : WorksheetKey.parse(parts[1]).flatMap(worksheets::find);
    if (sheet.isPresent() && parts[0].equals("merged")) {
      return new MergedDocument(worksheets, sheet.get(), setting).document();
    }
    return sheet
        .filter(_ -> parts.length == 3)
        .flatMap(found ->
            worksheets
                .views()
                .named(found.definition().key(), parts[2])
                .map(view -> new CopyDocument(found, view, setting).document()))
        .orElseThrow(() -> new IllegalArgumentException("no such topic: " + topic));
  }

  static Document columns(WorksheetDefinition definition) {
    var columns = Document.with();
    var rank = 0;
    for (var column : definition.columns()) {
      columns.put(column.key().value(), column(column, rank++));
    }
    return columns.build();
  }

  private static Document column(Column column, int rank) {
    var document =
        Document.with()
            .put("rank", rank)
            .put("title", column.title())
            .put("type", word(column.type()));
    var min = column.min();
    if (min != null) {
      document.put("min", min);
    }
    var max = column.max();
    if (max != null) {
      document.put("max", max);
    }
    if (!column.options().isEmpty()) {
      document.put("options", options(column));
    }
    return document.put("required", column.required()).build();
  }

  private static Document options(Column column) {
    var options = Document.with();
    var rank = 0;
    for (var option : column.options()) {
      options.put(
          option.key().value(),
          Document.with().put("rank", rank++).put("label", option.label()).build());
    }
    return options.build();
  }

  /// The word of the plan file.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
