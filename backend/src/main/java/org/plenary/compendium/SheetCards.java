package org.plenary.compendium;

import java.util.List;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;

/// Where the cards of a workshop come from: the complete rows of its worksheets that are marked for
/// the compendium, over all sessions, in the order of the programme.
@FunctionalInterface
public interface SheetCards {

  Held of(WorkshopId workshop);

  /// What could be read.
  ///
  /// @param unread sessions whose journals cannot be read, so that their cards are missing
  record Held(List<SheetCard> cards, List<SessionKey> unread) {
    public Held {
      cards = List.copyOf(cards);
      unread = List.copyOf(unread);
    }
  }
}
