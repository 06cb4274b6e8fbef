package org.plenary.transport.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.compendium.Card;
import org.plenary.ids.DelegationKey;
import org.plenary.transport.rest.CardViews.CellView;
import org.plenary.transport.rest.CardViews.DecisionView;
import org.plenary.workshop.Workshop;
import org.springframework.stereotype.Component;

/// Cards as the delegation whose they are sees them.
@Component
final class ClearanceViews {

  private final CardViews views;

  ClearanceViews(CardViews views) {
    this.views = views;
  }

  /// @param changed whether something else is said than what was cleared
  /// @param clearedVersion the wording that is published; null where none is
  record ClearanceCard(
      String id,
      Map<String, String> sessionTitle,
      String day,
      Map<String, String> sheetTitle,
      String standing,
      int version,
      @Nullable Integer clearedVersion,
      boolean changed,
      List<CellView> cells,
      @Nullable DecisionView decided) {}

  List<ClearanceCard> all(List<Card> cards) {
    var shown = views.shown();
    return cards.stream().map(card -> one(card, shown)).toList();
  }

  ClearanceCard one(Card card) {
    return one(card, views.shown());
  }

  /// What the worksheet says since is not shown: it was not asked for.
  private static ClearanceCard one(Card card, CardViews.Shown shown) {
    var place = card.place();
    var cleared = card.cleared();
    return new ClearanceCard(
        card.id().value(),
        place.sessionTitle().byLanguage(),
        place.day().toString(),
        place.sheetTitle().byLanguage(),
        card.standing().word(),
        card.version(),
        cleared == null ? null : cleared.version(),
        cleared != null && cleared.version() != card.version(),
        CardViews.cells(card.cells()),
        shown.decided(card));
  }

  Map<String, String> delegation(Workshop workshop, DelegationKey key) {
    return workshop.delegations().stream()
        .filter(delegation -> delegation.key().equals(key))
        .findFirst()
        .map(delegation -> delegation.name().byLanguage())
        .orElseGet(() -> Map.of(workshop.plan().workshop().languages().getFirst(), key.value()));
  }
}
