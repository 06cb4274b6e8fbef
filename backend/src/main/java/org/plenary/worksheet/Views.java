package org.plenary.worksheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.CopyKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.persistent.PersistentMap;

/// The copies of all worksheets that were opened. They follow from who is where, and are found anew
/// only when that changes, not with every edit.
final class Views {

  static final Views NONE = new Views(Map.of());

  private final Map<WorksheetKey, List<View>> bySheet;
  private final Map<WorksheetKey, Map<String, View>> byName = new HashMap<>();
  private final Map<WorksheetKey, Map<CopyKey, View>> byKey = new HashMap<>();

  private Views(Map<WorksheetKey, List<View>> bySheet) {
    this.bySheet = bySheet;
    bySheet.forEach((sheet, views) -> {
      var names = new HashMap<String, View>();
      var keys = new HashMap<CopyKey, View>();
      for (var view : views) {
        names.put(view.of(), view);
        keys.put(view.copy(), view);
      }
      byName.put(sheet, names);
      byKey.put(sheet, keys);
    });
  }

  static Views of(PersistentMap<WorksheetKey, Sheet> sheets, Setting setting) {
    var bySheet = new LinkedHashMap<WorksheetKey, List<View>>();
    sheets
        .values()
        .sorted(Comparator.comparingInt(sheet -> sheet.definition().rank()))
        .forEach(
            sheet -> bySheet.put(sheet.definition().key(), new Arranging(sheet, setting).views()));
    return new Views(bySheet);
  }

  List<View> of(WorksheetKey sheet) {
    return bySheet.getOrDefault(sheet, List.of());
  }

  Optional<View> named(WorksheetKey sheet, String of) {
    return Optional.ofNullable(byName.getOrDefault(sheet, Map.of()).get(of));
  }

  Optional<View> find(WorksheetKey sheet, CopyKey copy) {
    return Optional.ofNullable(byKey.getOrDefault(sheet, Map.of()).get(copy));
  }

  List<View> all() {
    var all = new ArrayList<View>();
    bySheet.values().forEach(all::addAll);
    return all;
  }

  /// Copies that came, went or are not as they were, on either side.
  Set<View> differences(Views other) {
    var changed = new LinkedHashSet<View>();
    for (var view : all()) {
      if (!view.equals(other.find(view.sheet(), view.copy()).orElse(null))) {
        changed.add(view);
      }
    }
    for (var view : other.all()) {
      if (!Objects.equals(view, find(view.sheet(), view.copy()).orElse(null))) {
        changed.add(view);
      }
    }
    return changed;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Views views && bySheet.equals(views.bySheet);
  }

  @Override
  public int hashCode() {
    return bySheet.hashCode();
  }
}
