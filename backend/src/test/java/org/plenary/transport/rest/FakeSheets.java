package org.plenary.transport.rest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.compendium.Cell;
import org.plenary.compendium.Place;
import org.plenary.compendium.SheetCard;
import org.plenary.compendium.SheetCards;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.ids.WorkshopId;
import org.plenary.rules.Text;

/// Worksheets as a test says they are.
final class FakeSheets implements SheetCards {

  private final Map<WorkshopId, Map<String, SheetCard>> rows = new LinkedHashMap<>();
  private final Map<WorkshopId, List<SessionKey>> unread = new LinkedHashMap<>();

  @Override
  public synchronized Held of(WorkshopId workshop) {
    return new Held(
        List.copyOf(rows.getOrDefault(workshop, Map.of()).values()),
        unread.getOrDefault(workshop, List.of()));
  }

  /// From now on the journals of these sessions cannot be read.
  synchronized void unread(WorkshopId workshop, List<SessionKey> sessions) {
    unread.put(workshop, sessions);
  }

  /// Puts a row, or another state of it.
  synchronized String put(
      WorkshopId workshop,
      String row,
      @Nullable String delegation,
      @Nullable PersonId by,
      String problem,
      String result) {
    var card =
        new SheetCard(
            new Place(
                new SessionKey("practices"),
                Text.of("en", "Practices"),
                LocalDate.of(2021, 10, 27),
                new WorksheetKey("cards"),
                Text.of("en", "Good practices"),
                "all",
                row),
            by,
            delegation == null ? null : new DelegationKey(delegation),
            List.of(
                new Cell("problem", Text.of("en", "Problem"), "text", problem, by),
                new Cell("result", Text.of("en", "Result"), "text", result, by)));
    rows.computeIfAbsent(workshop, _ -> new LinkedHashMap<>()).put(row, card);
    return card.id().value();
  }

  synchronized void remove(WorkshopId workshop, String row) {
    rows.getOrDefault(workshop, Map.of()).remove(row);
  }
}
