package org.plenary.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.Seq;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;

/// Decides one command about worksheets.
record SheetDecision(Worksheets worksheets, Moment moment, Setting setting) {

  Decided<SheetEvent> decide(SheetCommand command) {
    return switch (command) {
      case SheetCommand.Open(var sheet) -> asLeader(() -> open(sheet));
      case SheetCommand.Close(var key) -> asLeader(() -> with(key, this::close));
      case SheetCommand.Edit edit ->
          with(
              edit.sheet(),
              sheet -> new EditDecision(worksheets, sheet, moment, setting).decide(edit));
      case SheetCommand.Remove(var key, var row, var of) ->
          with(
              key,
              sheet ->
                  new EditDecision(worksheets, sheet, moment, setting).removing(row, of, true));
      case SheetCommand.Restore(var key, var row, var of) ->
          with(
              key,
              sheet ->
                  new EditDecision(worksheets, sheet, moment, setting).removing(row, of, false));
      case SheetCommand.Present(var sheet, var of) -> asLeader(() -> present(sheet, of));
      case SheetCommand.PutTogether theme ->
          asLeader(() ->
              with(
                  theme.sheet(),
                  sheet -> new ThemeDecision(worksheets, sheet, moment).decide(theme)));
      case SheetCommand.OpenWithRound(var breakout, var sheets) ->
          Decided.accepted(openWithRound(breakout, sheets));
      case SheetCommand.CloseWithRound(var breakout) ->
          Decided.accepted(
              worksheets.all().stream()
                  .filter(sheet -> sheet.open() && breakout.equals(sheet.round()))
                  .<SheetEvent>map(sheet -> new SheetEvent.Closed(sheet.definition().key()))
                  .toList());
      case SheetCommand.CloseAll _ -> Decided.accepted(closeAll());
      case SheetCommand.EndPresentation _ -> endPresentation();
    };
  }

  private Decided<SheetEvent> asLeader(Supplier<Decided<SheetEvent>> decision) {
    var actor = moment.actor();
    return actor == null || actor.role().leads()
        ? decision.get()
        : refused(SheetRefusals.FORBIDDEN);
  }

  private Decided<SheetEvent> with(
      WorksheetKey key, Function<Sheet, Decided<SheetEvent>> decision) {
    return worksheets
        .find(key)
        .map(decision)
        .orElseGet(() ->
            refused(
                setting.planned().stream().anyMatch(sheet -> sheet.key().equals(key))
                    ? SheetRefusals.NOT_OPEN
                    : SheetRefusals.UNKNOWN));
  }

  private Decided<SheetEvent> open(WorksheetKey key) {
    var known = worksheets.find(key);
    if (known.filter(Sheet::open).isPresent()) {
      return nothing();
    }
    return known
        .map(Sheet::definition)
        .or(() -> setting.planned().stream().filter(sheet -> sheet.key().equals(key)).findFirst())
        .<Decided<SheetEvent>>map(
            definition -> Decided.accepted(new SheetEvent.Opened(definition, null)))
        .orElseGet(() -> refused(SheetRefusals.UNKNOWN));
  }

  private List<SheetEvent> openWithRound(BreakoutKey breakout, List<WorksheetKey> sheets) {
    var events = new ArrayList<SheetEvent>();
    for (var key : sheets) {
      var known = worksheets.find(key);
      if (known.filter(Sheet::open).isEmpty()) {
        known
            .map(Sheet::definition)
            .or(() ->
                setting.planned().stream().filter(sheet -> sheet.key().equals(key)).findFirst())
            .map(definition -> new SheetEvent.Opened(definition, breakout))
            .ifPresent(events::add);
      }
    }
    return events;
  }

  private Decided<SheetEvent> close(Sheet sheet) {
    return sheet.open()
        ? Decided.accepted(new SheetEvent.Closed(sheet.definition().key()))
        : nothing();
  }

  private List<SheetEvent> closeAll() {
    var events = new ArrayList<SheetEvent>();
    for (var sheet : worksheets.all()) {
      if (sheet.open()) {
        events.add(new SheetEvent.Closed(sheet.definition().key()));
      }
    }
    if (worksheets.presented() != null) {
      events.add(new SheetEvent.PresentationEnded());
    }
    return events;
  }

  private Decided<SheetEvent> endPresentation() {
    return worksheets.presented() == null
        ? nothing()
        : Decided.accepted(new SheetEvent.PresentationEnded());
  }

  private Decided<SheetEvent> present(@Nullable WorksheetKey key, @Nullable String of) {
    if (key == null) {
      return endPresentation();
    }
    return with(
        key,
        sheet -> {
          if (of == null) {
            return present(new Worksheets.Presentation(key, null));
          }
          return worksheets
              .views()
              .named(key, of)
              .map(view -> present(new Worksheets.Presentation(key, view.copy())))
              .orElseGet(() -> refused(SheetRefusals.UNKNOWN_COPY));
        });
  }

  private Decided<SheetEvent> present(Worksheets.Presentation what) {
    return what.equals(worksheets.presented())
        ? nothing()
        : Decided.accepted(new SheetEvent.Presented(what.sheet(), what.copy()));
  }

  static Map<String, Object> result(Seq seq, CellValue value, Setting setting) {
    var result = new HashMap<String, Object>();
    result.put("v", seq.value());
    CellValues.plain(value, setting.cards()).ifPresent(plain -> result.put("value", plain));
    return result;
  }

  private static Decided<SheetEvent> nothing() {
    return Decided.accepted(List.of());
  }

  private static Decided<SheetEvent> refused(Refusal refusal) {
    return new Decided.Refused<>(refusal);
  }
}
