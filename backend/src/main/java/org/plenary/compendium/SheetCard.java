package org.plenary.compendium;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;

/// A complete row of a worksheet, as the worksheet has it now.
///
/// @param contributor who wrote in it first
/// @param delegation theirs, or the one whose copy it is; null where it is nobody's
public record SheetCard(
    Place place,
    @Nullable PersonId contributor,
    @Nullable DelegationKey delegation,
    List<Cell> cells) {

  public SheetCard {
    cells = List.copyOf(cells);
  }

  public CardId id() {
    return CardId.of(place);
  }

  /// Tells whether two states of the row say the same, without keeping what they say.
  String digest() {
    var said = new StringBuilder();
    for (var cell : cells) {
      said.append(cell.column()).append('\n').append(cell.text()).append('\u0000');
    }
    return CardId.digest(said.toString(), 32);
  }
}
