package org.plenary.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agenda item.
///
/// @param perTurn how long each seat of a tour speaks; null where the item is no tour
/// @param fields the columns of a tour's own sheet, a row per seat
/// @param runs keys of polls, breakouts and decisions of the session that belong to the item
public record Item(
    String key,
    Text title,
    @Nullable Integer minutes,
    List<String> speakers,
    ItemKind kind,
    @Nullable Duration perTurn,
    List<Column> fields,
    List<String> runs) {

  public Item {
    speakers = List.copyOf(speakers);
    fields = List.copyOf(fields);
    runs = List.copyOf(runs);
  }
}
