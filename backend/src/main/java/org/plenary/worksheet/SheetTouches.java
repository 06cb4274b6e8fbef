package org.plenary.worksheet;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.plenary.ids.CopyKey;
import org.plenary.ids.RowKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Member;
import org.plenary.topics.Topic;
import org.plenary.worksheet.WorksheetDefinition.Per;
import org.plenary.worksheet.WorksheetDefinition.Rows;

/// Which documents an event changes. An edit touches its copy and the counts, and people only where
/// it changes how much of their own copy is filled.
record SheetTouches(Worksheets worksheets, Setting setting) {

  private static final Topic RUN = new Topic("run");
  private static final Topic SESSION = new Topic("session");

  Collection<Topic> of(Worksheets before, SheetEvent event) {
    return switch (event) {
      case SheetEvent.Opened opened -> wholeSheet(opened.definition().key());
      case SheetEvent.Closed(var sheet) -> wholeSheet(sheet);
      case SheetEvent.Edited edited -> written(before, edited.sheet(), edited.copy(), edited.row());
      case SheetEvent.Removed(var sheet, var copy, var row, _) -> written(before, sheet, copy, row);
      case SheetEvent.Restored(var sheet, var copy, var row, _) ->
          written(before, sheet, copy, row);
      case SheetEvent.Presented _, SheetEvent.PresentationEnded _ -> Set.of(SESSION);
      case SheetEvent.Themed themed -> Set.of(SheetTopics.merged(themed.sheet()));
    };
  }

  private Collection<Topic> wholeSheet(WorksheetKey sheet) {
    var topics = new LinkedHashSet<Topic>();
    topics.add(RUN);
    topics.add(SheetTopics.SHEETS);
    topics.add(SheetTopics.merged(sheet));
    worksheets.views().of(sheet).forEach(view -> topics.add(view.topic()));
    setting.people().forEach(member -> topics.add(Topic.me(member.id())));
    return topics;
  }

  private Collection<Topic> written(Worksheets before, WorksheetKey key, CopyKey copy, RowKey row) {
    var topics = new LinkedHashSet<Topic>();
    topics.add(SheetTopics.SHEETS);
    topics.add(SheetTopics.merged(key));
    worksheets.views().find(key, copy).map(View::topic).ifPresent(topics::add);
    var sheet = worksheets.find(key).orElseThrow();
    if (counts(before.find(key).orElse(sheet), copy, row) != counts(sheet, copy, row)) {
      setting.people().stream()
          .filter(member -> counted(sheet.definition(), member, copy, row))
          .forEach(member -> topics.add(Topic.me(member.id())));
    }
    return topics;
  }

  /// A number that is another one where the filled cells or the cards are.
  private static int counts(Sheet sheet, CopyKey copy, RowKey row) {
    return sheet
        .copy(copy)
        .row(row)
        .map(it -> it.removed() ? -2 : it.filled(sheet.definition()))
        .orElse(-1);
  }

  /// Whether what this person has is counted with this row.
  private boolean counted(WorksheetDefinition definition, Member member, CopyKey copy, RowKey row) {
    if (new Access(definition, setting).own(member).filter(copy::equals).isEmpty()) {
      return false;
    }
    return switch (definition.rows()) {
      case Rows.PerPerson _ when definition.per() == Per.SESSION ->
          row.value().equals(member.id().value());
      case Rows.PerDelegation _ when definition.per() == Per.SESSION ->
          member.delegation() != null && row.value().equals(member.delegation().value());
      case Rows.PerPerson _, Rows.PerDelegation _ -> true;
      case Rows.Listed _, Rows.Free _ -> definition.per() != Per.SESSION;
    };
  }

  /// A copy that came, went or has other readers or rows shows with those who may see it now or
  /// could before.
  Collection<Topic> rearranged(Worksheets before) {
    var changed = worksheets.views().differences(before.views());
    var topics = new LinkedHashSet<Topic>();
    if (changed.isEmpty()) {
      return topics;
    }
    topics.add(SheetTopics.SHEETS);
    topics.add(SESSION);
    for (var view : changed) {
      topics.add(view.topic());
      topics.add(SheetTopics.merged(view.sheet()));
    }
    setting.people().stream()
        .filter(member -> changed.stream().anyMatch(view -> Access.sees(view, member)))
        .forEach(member -> topics.add(Topic.me(member.id())));
    return topics;
  }
}
