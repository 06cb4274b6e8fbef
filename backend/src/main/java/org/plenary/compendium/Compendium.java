package org.plenary.compendium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.springframework.transaction.support.TransactionTemplate;

/// The cards of a workshop: what its worksheets hold, with what became of it.
public final class Compendium {

  private final SheetCards sheets;
  private final CardRows rows;
  private final TransactionTemplate reading;

  /// @param reading sees one state of the database throughout
  Compendium(SheetCards sheets, CardRows rows, TransactionTemplate reading) {
    this.sheets = sheets;
    this.rows = rows;
    this.reading = reading;
  }

  /// All cards at one edition.
  ///
  /// @param unread sessions whose cards are missing, since their journals cannot be read
  public record Edition(long number, List<Card> cards, List<SessionKey> unread) {
    public Edition {
      cards = List.copyOf(cards);
      unread = List.copyOf(unread);
    }
  }

  /// Those that were put in an order, then the others in the order of the programme.
  public Edition of(WorkshopId workshop) {
    var held = sheets.of(workshop);
    return reading.execute(_ ->
        new Edition(
            rows.edition(workshop),
            new Joining(byId(held.cards()), held.unread()).joined(workshop),
            held.unread()));
  }

  /// What a delegation was asked about, and what it decided.
  public List<Card> of(WorkshopId workshop, DelegationKey delegation) {
    return of(workshop).cards().stream()
        .filter(card -> card.isShown() && delegation.equals(card.delegation()))
        .toList();
  }

  public Optional<Card> find(WorkshopId workshop, CardId id) {
    return of(workshop).cards().stream().filter(card -> card.id().equals(id)).findFirst();
  }

  /// Every wording that is kept of a card, newest first.
  public List<Wording> history(WorkshopId workshop, CardId id) {
    return rows.history(workshop, id);
  }

  /// What the worksheets hold now, as far as they can be read.
  Map<CardId, SheetCard> sheets(WorkshopId workshop) {
    return byId(sheets.of(workshop).cards());
  }

  private static Map<CardId, SheetCard> byId(List<SheetCard> cards) {
    var held = new LinkedHashMap<CardId, SheetCard>();
    cards.forEach(card -> held.putIfAbsent(card.id(), card));
    return held;
  }

  /// What worksheets hold, joined with what is kept of it.
  private final class Joining {

    private final Map<CardId, SheetCard> held;
    private final List<SessionKey> unread;
    private final Map<String, Wording> wordings = new HashMap<>();

    Joining(Map<CardId, SheetCard> held, List<SessionKey> unread) {
      this.held = held;
      this.unread = unread;
    }

    List<Card> joined(WorkshopId workshop) {
      rows.current(workshop)
          .forEach(of -> wordings.put(name(of.card(), of.wording().version()), of.wording()));
      var stored = new LinkedHashMap<CardId, StoredCard>();
      rows.all(workshop).forEach(card -> stored.put(card.id(), card));
      var cards = new ArrayList<Card>();
      stored.values().stream()
          .filter(card -> card.rank() != null)
          .filter(this::isThere)
          .forEach(card -> cards.add(card(card)));
      held.forEach((id, sheet) -> {
        var card = stored.getOrDefault(id, StoredCard.none(sheet));
        if (card.rank() == null) {
          cards.add(card(card));
        }
      });
      stored.values().stream()
          .filter(card -> card.rank() == null && !held.containsKey(card.id()))
          .filter(this::isThere)
          .forEach(card -> cards.add(card(card)));
      return cards;
    }

    /// A card whose row went away stays as long as a wording of it is kept.
    private boolean isThere(StoredCard card) {
      return held.containsKey(card.id()) || card.version() > 0;
    }

    /// Of a row that cannot be read nobody knows that it is gone.
    private Card card(StoredCard card) {
      var cleared = card.clearedVersion();
      var sheet = held.get(card.id());
      return card.card(
          sheet,
          wording(card.id(), card.version()),
          cleared == null ? null : wording(card.id(), cleared),
          sheet == null && !unread.contains(card.place().session()));
    }

    private @Nullable Wording wording(CardId card, int version) {
      return wordings.get(name(card, version));
    }
  }

  private static String name(CardId card, int version) {
    return card.value() + ' ' + version;
  }
}
