package org.plenary.compendium;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;

/// A good practice as the compendium has it.
///
/// @param decided the last decision about it; null for a draft that nobody touched
/// @param version the newest wording; 0 for one that is only on its worksheet
/// @param cells what the newest wording says
/// @param cleared the wording that is published; null where none is
/// @param moved whether the worksheet says something else since
/// @param gone whether the worksheet has it no more, or not complete
public record Card(
    CardId id,
    Place place,
    @Nullable DelegationKey delegation,
    @Nullable PersonId contributor,
    Standing standing,
    @Nullable Decided decided,
    int version,
    List<Cell> cells,
    @Nullable Wording cleared,
    boolean moved,
    boolean gone,
    List<String> tags) {

  public Card {
    cells = List.copyOf(cells);
    tags = List.copyOf(tags);
  }

  /// @param reason why it was withheld
  public record Decided(Instant at, Hand by, @Nullable String reason) {}

  /// Whether something else is said than what was cleared.
  public boolean changed() {
    return cleared != null && (cleared.version() != version || moved);
  }

  /// Whether the delegation is shown it.
  public boolean isShown() {
    return standing.isShown() && delegation != null;
  }
}
