package org.plenary.transport.rest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.compendium.CardEdits;
import org.plenary.compendium.CardId;
import org.plenary.compendium.Compendium;
import org.plenary.compendium.Hand;
import org.plenary.compendium.Outcome;
import org.plenary.identity.Operation;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.SessionKey;
import org.plenary.transport.rest.CardAnswers.NewText;
import org.plenary.transport.rest.CardViews.CardView;
import org.plenary.transport.rest.CardViews.WordingView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The compendium of good practices, for those who make it.
@RestController
final class CompendiumController {

  static final String COMPENDIUM = "/api/workshops/{workshop}/compendium";

  private static final String CARD = COMPENDIUM + "/cards/{card}";
  private static final int MOST = 2000;

  private final Compendium compendium;
  private final CardEdits edits;
  private final CardViews views;
  private final Audit audit;

  CompendiumController(Compendium compendium, CardEdits edits, CardViews views, Audit audit) {
    this.compendium = compendium;
    this.edits = edits;
    this.views = views;
    this.audit = audit;
  }

  /// @param edition raised by every change
  /// @param unread the keys of sessions whose cards are missing, since their journals cannot be
  ///   read
  record Listing(long edition, List<CardView> cards, List<String> unread) {}

  record Wordings(List<WordingView> wordings) {}

  /// @param version the one that was read
  record Reword(@Nullable Integer version, @Nullable List<NewText> cells) {}

  record Read(@Nullable Integer version) {}

  record Tags(@Nullable List<String> tags) {}

  record Give(@Nullable String delegation) {}

  record Cards(@Nullable List<String> cards) {}

  record Asked(List<String> asked) {}

  @Needs(Operation.COMPENDIUM_READ)
  @GetMapping(COMPENDIUM)
  Listing list(Caller caller) {
    var edition = compendium.of(caller.workshop().id());
    var shown = views.shown();
    return new Listing(
        edition.number(),
        edition.cards().stream().map(shown::card).toList(),
        edition.unread().stream().map(SessionKey::value).toList());
  }

  @Needs(Operation.COMPENDIUM_READ)
  @GetMapping(CARD + "/wordings")
  Wordings wordings(Caller caller, @PathVariable String card) {
    var id = CardAnswers.id(card);
    if (compendium.find(caller.workshop().id(), id).isEmpty()) {
      throw Refused.notFound();
    }
    var shown = views.shown();
    return new Wordings(
        compendium.history(caller.workshop().id(), id).stream().map(shown::wording).toList());
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @PutMapping(CARD + "/wording")
  CardView reword(Caller caller, @PathVariable String card, @RequestBody Reword body) {
    return done(
        caller,
        Kind.CARD_WORDED,
        edits.reword(
            caller.workshop().id(),
            CardAnswers.id(card),
            CardAnswers.version(body.version()),
            CardAnswers.rewording(body.cells()),
            hand(caller)));
  }

  /// Takes over what the worksheet says now.
  @Needs(Operation.COMPENDIUM_CHANGE)
  @PostMapping(CARD + "/take")
  CardView take(Caller caller, @PathVariable String card, @RequestBody Read body) {
    return done(
        caller,
        Kind.CARD_WORDED,
        edits.take(
            caller.workshop().id(), CardAnswers.id(card), CardAnswers.version(body.version())));
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @PutMapping(CARD + "/tags")
  CardView tag(Caller caller, @PathVariable String card, @RequestBody Tags body) {
    return done(
        caller,
        Kind.CARD_TAGGED,
        edits.tag(caller.workshop().id(), CardAnswers.id(card), list(body.tags(), "tags")));
  }

  /// Gives a card of nobody to a delegation, which clears it then.
  @Needs(Operation.COMPENDIUM_CHANGE)
  @PostMapping(CARD + "/give")
  CardView give(Caller caller, @PathVariable String card, @RequestBody Give body) {
    var delegation = delegation(caller, Present.field(body.delegation(), "delegation"));
    return done(
        caller,
        Kind.CARD_GIVEN,
        edits.give(caller.workshop().id(), CardAnswers.id(card), delegation));
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @PostMapping(CARD + "/withdraw")
  CardView withdraw(Caller caller, @PathVariable String card) {
    return done(
        caller,
        Kind.CARD_WITHDRAWN,
        edits.withdraw(caller.workshop().id(), CardAnswers.id(card), hand(caller)));
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @PostMapping(CARD + "/restore")
  CardView restore(Caller caller, @PathVariable String card) {
    return done(
        caller,
        Kind.CARD_RESTORED,
        edits.restore(caller.workshop().id(), CardAnswers.id(card), hand(caller)));
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @PostMapping(COMPENDIUM + "/ask")
  Asked ask(Caller caller, @RequestBody Cards body) {
    var asked = edits.ask(caller.workshop().id(), ids(body), hand(caller));
    if (!asked.isEmpty()) {
      audit.record(
          caller.workshop().id(), caller.by(), Kind.CARDS_ASKED, About.count(asked.size()));
    }
    return new Asked(asked.stream().map(CardId::value).toList());
  }

  @Needs(Operation.COMPENDIUM_CHANGE)
  @PutMapping(COMPENDIUM + "/order")
  Listing order(Caller caller, @RequestBody Cards body) {
    var cards = ids(body);
    edits.order(caller.workshop().id(), cards);
    audit.record(
        caller.workshop().id(), caller.by(), Kind.CARDS_ORDERED, About.count(cards.size()));
    return list(caller);
  }

  private CardView done(Caller caller, Kind kind, Outcome outcome) {
    var card = CardAnswers.done(outcome);
    audit.record(caller.workshop().id(), caller.by(), kind, About.card(card.id().value()));
    return views.shown().card(card);
  }

  static Hand hand(Caller caller) {
    return switch (caller.by()) {
      case By.OfAccount(var account) -> Hand.of(account);
      case By.OfPerson(var person) -> Hand.of(person);
      case By.Nobody() -> throw new IllegalStateException("nobody was let in");
    };
  }

  static DelegationKey delegation(Caller caller, String key) {
    return caller.workshop().delegations().stream()
        .map(org.plenary.rules.Delegation::key)
        .filter(known -> known.value().equals(key))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private static List<CardId> ids(Cards body) {
    var given = list(body.cards(), "cards");
    if (given.size() > MOST) {
      throw Refused.badRequest("cards.too-many", "At most 2,000 cards are named at once.");
    }
    return given.stream().map(CardAnswers::id).toList();
  }

  private static List<String> list(@Nullable List<String> given, String name) {
    if (given == null || given.stream().anyMatch(Objects::isNull)) {
      throw Refused.badRequest("body.missing-field", "The field \"" + name + "\" is missing.");
    }
    return given;
  }
}
