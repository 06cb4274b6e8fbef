package org.plenary.compendium;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.WorkshopId;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes one card at a time, each under the lock of its row, so that nobody overwrites what they
/// did not see.
final class CardTurn {

  /// So many wordings of one card are kept.
  static final int MOST_VERSIONS = 200;

  private final Compendium compendium;
  private final CardRows rows;
  private final TransactionTemplate transaction;

  CardTurn(Compendium compendium, CardRows rows, TransactionTemplate transaction) {
    this.compendium = compendium;
    this.rows = rows;
    this.transaction = transaction;
  }

  /// A card under its lock.
  ///
  /// @param sheet null where the worksheet has it no more
  record Held(WorkshopId workshop, StoredCard card, @Nullable SheetCard sheet) {}

  /// @param change what is done; what it refuses leaves everything as it was, null is done
  Outcome on(WorkshopId workshop, CardId id, Function<Held, @Nullable Outcome> change) {
    var sheets = compendium.sheets(workshop);
    var refused =
        transaction.execute(status -> {
          var outcome = inTurn(workshop, id, sheets, change);
          outcome.ifPresent(_ -> status.setRollbackOnly());
          return outcome;
        });
    return refused.orElseGet(() ->
        compendium
            .find(workshop, id)
            .<Outcome>map(Outcome.Done::new)
            .orElseGet(Outcome.Unknown::new));
  }

  /// Does the same with many cards in one transaction, always in one order, so that no two who do
  /// so wait for each other in a circle.
  ///
  /// @return those on which it was done
  List<CardId> each(
      WorkshopId workshop, Collection<CardId> cards, Function<Held, @Nullable Outcome> change) {
    var sheets = compendium.sheets(workshop);
    return transaction.execute(_ ->
        cards.stream()
            .distinct()
            .sorted(Comparator.comparing(CardId::value))
            .filter(id -> inTurn(workshop, id, sheets, change).isEmpty())
            .toList());
  }

  private Optional<Outcome> inTurn(
      WorkshopId workshop,
      CardId id,
      Map<CardId, SheetCard> sheets,
      Function<Held, @Nullable Outcome> change) {
    var sheet = sheets.get(id);
    if (sheet != null) {
      rows.begin(workshop, StoredCard.none(sheet));
    }
    var card = rows.lock(workshop, id).orElse(null);
    if (card == null || (sheet == null && card.version() == 0)) {
      return Optional.of(new Outcome.Unknown());
    }
    var refused = change.apply(new Held(workshop, card, sheet));
    if (refused == null) {
      rows.raise(workshop);
    }
    return Optional.ofNullable(refused);
  }

  /// Keeps what the worksheet says as a wording, where the newest is the worksheet's own and older.
  ///
  /// @return the number of the newest wording
  int freeze(Held held) {
    var card = held.card();
    var sheet = held.sheet();
    if (sheet == null || !followsSheet(held)) {
      return card.version();
    }
    int version = card.version() + 1;
    rows.add(held.workshop(), card.id(), version, Hand.SHEET, sheet.cells(), sheet.digest());
    return version;
  }

  private boolean followsSheet(Held held) {
    var card = held.card();
    if (card.version() == 0) {
      return true;
    }
    return card.isMoved(held.sheet())
        && card.version() < MOST_VERSIONS
        && rows.wording(held.workshop(), card.id(), card.version())
            .filter(newest -> newest.by().kind() == Hand.Kind.SHEET)
            .isPresent();
  }
}
