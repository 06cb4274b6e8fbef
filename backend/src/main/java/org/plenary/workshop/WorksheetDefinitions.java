package org.plenary.workshop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.RowKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.plan.Breakout;
import org.plenary.plan.Column;
import org.plenary.plan.ColumnForm;
import org.plenary.plan.Item;
import org.plenary.plan.Plan;
import org.plenary.plan.Rows;
import org.plenary.plan.Session;
import org.plenary.plan.Worksheet;
import org.plenary.rules.Role;
import org.plenary.worksheet.WorksheetDefinition;

/// Turns worksheets of the plan into the definitions that a session opens: its own, those of other
/// sessions that its breakouts use, and the sheets of its tours.
final class WorksheetDefinitions {

  private final Session session;
  private final Set<String> keys = new HashSet<>();
  private final List<WorksheetDefinition> definitions = new ArrayList<>();

  private WorksheetDefinitions(Session session) {
    this.session = session;
  }

  static List<WorksheetDefinition> of(Plan plan, Session session) {
    var all = new WorksheetDefinitions(session);
    session.worksheets().forEach(all::add);
    all.borrow(plan);
    session.items().forEach(all::addTour);
    return List.copyOf(all.definitions);
  }

  private void borrow(Plan plan) {
    var used = new TreeSet<String>();
    session.breakouts().forEach(breakout -> used.addAll(References.worksheets(breakout)));
    used.removeAll(keys);
    for (var day : plan.programme()) {
      for (var other : day.sessions()) {
        other.worksheets().stream().filter(sheet -> used.remove(sheet.key())).forEach(this::add);
      }
    }
  }

  private void add(Worksheet planned) {
    keys.add(planned.key());
    var breakout = breakout(planned.key());
    definitions.add(
        new WorksheetDefinition(
            new WorksheetKey(planned.key()),
            definitions.size(),
            Definitions.text(planned.title()),
            breakout.flatMap(one -> itemOf(one.key())).orElse(null),
            breakout.map(one -> new BreakoutKey(one.key())).orElse(null),
            per(planned),
            rows(planned.rows()),
            columns(planned.columns()),
            roles(planned.visibleTo()),
            roles(planned.editableBy()),
            planned.compendium()));
  }

  /// A tour has a sheet of its own, which the whole session fills, a row per seat.
  private void addTour(Item item) {
    if (!item.fields().isEmpty() && keys.add(item.key())) {
      definitions.add(
          new WorksheetDefinition(
              new WorksheetKey(item.key()),
              definitions.size(),
              Definitions.text(item.title()),
              new ItemKey(item.key()),
              null,
              WorksheetDefinition.Per.SESSION,
              new WorksheetDefinition.Rows.PerDelegation(),
              columns(item.fields()),
              List.of(),
              List.of(),
              false));
    }
  }

  private Optional<Breakout> breakout(String sheet) {
    return session.breakouts().stream()
        .filter(breakout -> References.worksheets(breakout).contains(sheet))
        .findFirst();
  }

  private Optional<ItemKey> itemOf(String key) {
    return session.items().stream()
        .filter(item -> item.runs().contains(key))
        .findFirst()
        .map(item -> new ItemKey(item.key()));
  }

  private static WorksheetDefinition.Per per(Worksheet planned) {
    return switch (planned.per()) {
      case DELEGATION -> WorksheetDefinition.Per.DELEGATION;
      case GROUP -> WorksheetDefinition.Per.GROUP;
      case PERSON -> WorksheetDefinition.Per.PERSON;
      case SESSION -> WorksheetDefinition.Per.SESSION;
    };
  }

  private static WorksheetDefinition.Rows rows(Rows planned) {
    return switch (planned) {
      case Rows.Listed(var rows) ->
          new WorksheetDefinition.Rows.Listed(
              rows.stream()
                  .map(row ->
                      new WorksheetDefinition.Planned(
                          new RowKey(row.key()), Definitions.text(row.title())))
                  .toList());
      case Rows.PerDelegation _ -> new WorksheetDefinition.Rows.PerDelegation();
      case Rows.PerPerson _ -> new WorksheetDefinition.Rows.PerPerson();
      case Rows.Free _ -> new WorksheetDefinition.Rows.Free();
    };
  }

  private static List<WorksheetDefinition.Column> columns(List<Column> planned) {
    return planned.stream().map(WorksheetDefinitions::column).toList();
  }

  private static WorksheetDefinition.Column column(Column planned) {
    return switch (planned.form()) {
      case ColumnForm.Simple _ -> column(planned, null, null, List.of());
      case ColumnForm.Choice(var options) ->
          column(
              planned,
              null,
              null,
              options.stream()
                  .map(option ->
                      new WorksheetDefinition.Choice(
                          new OptionKey(option.key()), Definitions.text(option.label())))
                  .toList());
      case ColumnForm.Scale(var min, var max) -> column(planned, (long) min, (long) max, List.of());
      case ColumnForm.WholeNumber(var min, var max) -> column(planned, min, max, List.of());
    };
  }

  private static WorksheetDefinition.Column column(
      Column planned,
      @Nullable Long min,
      @Nullable Long max,
      List<WorksheetDefinition.Choice> options) {
    return new WorksheetDefinition.Column(
        new ColumnKey(planned.key()),
        Definitions.text(planned.title()),
        WorksheetDefinition.Type.valueOf(planned.type().name()),
        min,
        max,
        options,
        planned.required());
  }

  private static List<Role> roles(List<org.plenary.plan.Role> planned) {
    return planned.stream().map(role -> Role.valueOf(role.name())).toList();
  }
}
