package org.plenary.compendium;

import java.util.List;
import org.plenary.ids.WorkshopId;

/// Where the cards of a workshop come from: the complete rows of its worksheets that are marked for
/// the compendium, over all sessions, in the order of the programme.
@FunctionalInterface
public interface SheetCards {

  List<SheetCard> of(WorkshopId workshop);
}
