package org.plenary.compendium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
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
  public record Edition(long number, List<Card> cards) {
    public Edition {
      cards = List.copyOf(cards);
    }
  }

  /// Those that were put in an order, then the others in the order of the programme.
  public Edition of(WorkshopId workshop) {
    var held = sheets(workshop);
    return reading.execute(_ -> new Edition(rows.edition(workshop), joined(workshop, held)));
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

  /// What the worksheets hold now.
  Map<CardId, SheetCard> sheets(WorkshopId workshop) {
    var held = new LinkedHashMap<CardId, SheetCard>();
    sheets.of(workshop).forEach(card -> held.putIfAbsent(card.id(), card));
    return held;
  }

  private List<Card> joined(WorkshopId workshop, Map<CardId, SheetCard> held) {
    var wordings = new HashMap<String, Wording>();
    rows.current(workshop)
        .forEach(of -> wordings.put(name(of.card(), of.wording().version()), of.wording()));
    var stored = new LinkedHashMap<CardId, StoredCard>();
    rows.all(workshop).forEach(card -> stored.put(card.id(), card));
    var cards = new ArrayList<Card>();
    stored.values().stream()
        .filter(card -> card.rank() != null)
        .filter(card -> isThere(card, held))
        .forEach(card -> cards.add(card(card, held, wordings)));
    held.forEach((id, sheet) -> {
      var card = stored.getOrDefault(id, StoredCard.none(sheet));
      if (card.rank() == null) {
        cards.add(card(card, held, wordings));
      }
    });
    stored.values().stream()
        .filter(card -> card.rank() == null && !held.containsKey(card.id()))
        .filter(card -> isThere(card, held))
        .forEach(card -> cards.add(card(card, held, wordings)));
    return cards;
  }

  /// A card whose row went away stays as long as a wording of it is kept.
  private static boolean isThere(StoredCard card, Map<CardId, SheetCard> held) {
    return held.containsKey(card.id()) || card.version() > 0;
  }

  private static Card card(
      StoredCard card, Map<CardId, SheetCard> held, Map<String, Wording> wordings) {
    var cleared = card.clearedVersion();
    return card.card(
        held.get(card.id()),
        wording(wordings, card.id(), card.version()),
        cleared == null ? null : wording(wordings, card.id(), cleared));
  }

  private static @Nullable Wording wording(Map<String, Wording> all, CardId card, int version) {
    return all.get(name(card, version));
  }

  private static String name(CardId card, int version) {
    return card.value() + ' ' + version;
  }
}
