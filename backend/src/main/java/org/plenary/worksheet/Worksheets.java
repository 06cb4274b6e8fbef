package org.plenary.worksheet;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RowKey;
import org.plenary.ids.Seq;
import org.plenary.ids.WorksheetKey;
import org.plenary.persistent.PersistentMap;
import org.plenary.rules.Decided;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Word;
import org.plenary.topics.Document;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;

/// All worksheets of a session that were opened.
///
/// @param presented what everyone sees; null for nothing
/// @param views the copies as they are offered; they follow from the rest and the session around
/// @param shown the topics of the copies and of what they add up to
public record Worksheets(
    PersistentMap<WorksheetKey, Sheet> byKey,
    @Nullable Presentation presented,
    Views views,
    List<Shown> shown) {

  /// Before any worksheet was opened.
  public static final Worksheets NONE =
      new Worksheets(PersistentMap.empty(), null, Views.NONE, List.of(SheetTopics.OVERVIEW));

  /// What everyone sees.
  ///
  /// @param copy null for what all copies add up to
  public record Presentation(WorksheetKey sheet, @Nullable CopyKey copy) {}

  /// The worksheets in the order of the plan.
  public List<Sheet> all() {
    return byKey
        .values()
        .sorted(Comparator.comparingInt(sheet -> sheet.definition().rank()))
        .toList();
  }

  public Optional<Sheet> find(WorksheetKey sheet) {
    return byKey.find(sheet);
  }

  /// What follows from a command.
  public Decided<SheetEvent> decide(SheetCommand command, Moment moment, Setting setting) {
    return new SheetDecision(this, moment, setting).decide(command);
  }

  /// What the sender of an edit is told: which version the cell has now, and what it holds.
  ///
  /// @param seq the entry that the event is part of
  public static Map<String, Object> result(SheetEvent.Edited event, Seq seq, Setting setting) {
    return SheetDecision.result(seq, event.value(), setting);
  }

  /// The worksheets after an event.
  ///
  /// @param seq the entry that the event is part of
  public Worksheets apply(SheetEvent event, Instant at, Seq seq) {
    return switch (event) {
      case SheetEvent.Opened(var definition, var round) -> {
        var known = byKey.getOrDefault(definition.key(), Sheet.of(definition));
        yield with(byKey.put(definition.key(), known.opened(round)));
      }
      case SheetEvent.Closed(var sheet) -> with(byKey.change(sheet, known -> known.closed(at)));
      case SheetEvent.Edited edited ->
          with(byKey.change(edited.sheet(), sheet -> sheet.edited(edited, at, seq)));
      case SheetEvent.Removed(var key, var copy, var row, _) ->
          with(byKey.change(key, sheet -> sheet.removing(new SheetEvent.Answer(copy, row), true)));
      case SheetEvent.Restored(var key, var copy, var row, _) ->
          with(byKey.change(key, sheet -> sheet.removing(new SheetEvent.Answer(copy, row), false)));
      case SheetEvent.Presented(var sheet, var copy) -> presenting(new Presentation(sheet, copy));
      case SheetEvent.PresentationEnded _ -> presenting(null);
      case SheetEvent.Themed themed ->
          with(byKey.change(themed.sheet(), sheet -> sheet.themed(themed, seq)));
    };
  }

  private Worksheets with(PersistentMap<WorksheetKey, Sheet> sheets) {
    return new Worksheets(sheets, presented, views, shown);
  }

  private Worksheets presenting(@Nullable Presentation next) {
    return new Worksheets(byKey, next, views, SheetTopics.shown(byKey, next, views));
  }

  /// These worksheets with their copies as they follow from who is where now. To be called where
  /// that, or which worksheets were opened, may have changed.
  public Worksheets arranged(Setting setting) {
    var arranged = Views.of(byKey, setting);
    return arranged.equals(views)
        ? this
        : new Worksheets(byKey, presented, arranged, SheetTopics.shown(byKey, presented, arranged));
  }

  /// The topics whose documents an event changes.
  ///
  /// @param before the worksheets without the event
  public Collection<Topic> touches(Worksheets before, SheetEvent event, Setting setting) {
    return new SheetTouches(this, setting).of(before, event);
  }

  /// The topics whose documents change because copies are arranged in another way.
  public Collection<Topic> rearranged(Worksheets before, Setting setting) {
    return new SheetTouches(this, setting).rearranged(before);
  }

  /// The document of one of the topics that are shown.
  public Document render(Topic topic, Setting setting) {
    return SheetTopics.render(this, topic, setting);
  }

  /// The `sheets` of a person's own topic: what they may fill or read.
  public Document mine(Member member, Setting setting) {
    return new MySheets(this, setting).of(member);
  }

  /// The `presenting` of the session: what everyone sees.
  public Optional<Document> presenting() {
    return Optional.ofNullable(presented).flatMap(this::describe);
  }

  private Optional<Document> describe(Presentation on) {
    return find(on.sheet())
        .map(sheet -> {
          var document = Document.with().put("sheet", on.sheet());
          var view = on.copy() == null ? null : views.find(on.sheet(), on.copy()).orElse(null);
          if (view != null) {
            document.put("of", view.of());
          }
          return document.put("title", sheet.definition().title()).build();
        });
  }

  /// What a cell held, newest first; empty where this person may not see the copy, or where there
  /// is no such cell.
  public Optional<List<Cell.Version>> history(
      @Nullable Member reader, WorksheetKey key, String of, String row, ColumnKey column) {
    var sheet = find(key);
    var view = views.named(key, of).filter(it -> reader == null || Access.sees(it, reader));
    if (sheet.isEmpty() || view.isEmpty()) {
      return Optional.empty();
    }
    return view.get()
        .row(row)
        .map(View.Line::key)
        .or(() -> sheet.get().definition().free() ? RowKey.parse(row) : Optional.empty())
        .flatMap(line -> sheet.get().copy(view.get().copy()).row(line))
        .filter(found -> !found.removed())
        .flatMap(found -> found.cell(column))
        .map(Cell::versions);
  }

  /// Whose words stand in cells, in what these held before, and in titles of themes.
  public Set<PersonId> speakers() {
    var cells =
        byKey
            .values()
            .flatMap(sheet -> sheet.copies().values())
            .flatMap(copy -> copy.rows().values())
            .flatMap(row -> row.cells().values())
            .flatMap(cell -> cell.versions().stream())
            .flatMap(version -> version.value().spoken().stream());
    var titles = byKey.values().flatMap(sheet -> sheet.themes().values()).map(Theme::title);
    return Stream.concat(cells, titles)
        .filter(word -> word.text() != null)
        .map(Word::about)
        .collect(Collectors.toSet());
  }

  /// What was written into a worksheet, copy by copy.
  public Optional<Harvest> harvest(WorksheetKey sheet, Setting setting) {
    return find(sheet).map(found -> Harvest.of(found, views, setting));
  }
}
