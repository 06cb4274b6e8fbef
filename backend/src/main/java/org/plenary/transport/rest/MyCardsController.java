package org.plenary.transport.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.compendium.Clearing;
import org.plenary.compendium.Compendium;
import org.plenary.compendium.Hand;
import org.plenary.compendium.Outcome;
import org.plenary.identity.Operation;
import org.plenary.transport.rest.CardAnswers.NewText;
import org.plenary.transport.rest.ClearanceViews.ClearanceCard;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lets participants who are signed in clear the cards of their own delegation.
@RestController
final class MyCardsController {

  private static final String MINE = CompendiumController.COMPENDIUM + "/mine";
  private static final String CARD = MINE + "/{card}";

  private final Compendium compendium;
  private final Clearing clearing;
  private final ClearanceViews views;
  private final People people;
  private final Audit audit;

  MyCardsController(
      Compendium compendium, Clearing clearing, ClearanceViews views, People people, Audit audit) {
    this.compendium = compendium;
    this.clearing = clearing;
    this.views = views;
    this.people = people;
    this.audit = audit;
  }

  record Mine(List<ClearanceCard> cards) {}

  record Clear(@Nullable Integer version) {}

  record Withhold(@Nullable String reason) {}

  record Reword(@Nullable Integer version, @Nullable List<NewText> cells) {}

  /// Nothing for who has no delegation.
  @Needs(Operation.COMPENDIUM_CLEAR)
  @GetMapping(MINE)
  Mine list(Caller caller) {
    var delegation = self(caller).delegation();
    return new Mine(
        delegation == null
            ? List.of()
            : views.all(compendium.of(caller.workshop().id(), delegation)));
  }

  @Needs(Operation.COMPENDIUM_CLEAR)
  @PostMapping(CARD + "/clear")
  ClearanceCard clear(Caller caller, @PathVariable String card, @RequestBody Clear body) {
    return done(
        caller,
        Kind.CARD_CLEARED,
        clearing.clear(actor(caller), CardAnswers.id(card), CardAnswers.version(body.version())));
  }

  @Needs(Operation.COMPENDIUM_CLEAR)
  @PostMapping(CARD + "/withhold")
  ClearanceCard withhold(Caller caller, @PathVariable String card, @RequestBody Withhold body) {
    return done(
        caller,
        Kind.CARD_WITHHELD,
        clearing.withhold(actor(caller), CardAnswers.id(card), CardAnswers.reason(body.reason())));
  }

  @Needs(Operation.COMPENDIUM_CLEAR)
  @PostMapping(CARD + "/undo")
  ClearanceCard undo(Caller caller, @PathVariable String card) {
    return done(caller, Kind.CARD_REOPENED, clearing.undo(actor(caller), CardAnswers.id(card)));
  }

  @Needs(Operation.COMPENDIUM_CLEAR)
  @PutMapping(CARD + "/wording")
  ClearanceCard reword(Caller caller, @PathVariable String card, @RequestBody Reword body) {
    return done(
        caller,
        Kind.CARD_WORDED,
        clearing.reword(
            actor(caller),
            CardAnswers.id(card),
            CardAnswers.version(body.version()),
            CardAnswers.rewording(body.cells())));
  }

  private ClearanceCard done(Caller caller, Kind kind, Outcome outcome) {
    var card = CardAnswers.done(outcome);
    audit.record(caller.workshop().id(), caller.by(), kind, About.card(card.id().value()));
    return views.one(card);
  }

  private Clearing.Actor actor(Caller caller) {
    var self = self(caller);
    var delegation = self.delegation();
    if (delegation == null) {
      throw Refused.notFound();
    }
    return new Clearing.Actor(caller.workshop().id(), delegation, Hand.of(self.id()));
  }

  private Person self(Caller caller) {
    return caller.person().flatMap(people::find).orElseThrow(Refused::notFound);
  }
}
