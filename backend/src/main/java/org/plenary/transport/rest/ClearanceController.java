package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.compendium.Clearing;
import org.plenary.compendium.Compendium;
import org.plenary.compendium.Hand;
import org.plenary.compendium.Outcome;
import org.plenary.identity.ClearanceLinks;
import org.plenary.identity.Secret;
import org.plenary.ids.WorkshopId;
import org.plenary.transport.Address;
import org.plenary.transport.rest.CardAnswers.NewText;
import org.plenary.transport.rest.ClearanceViews.ClearanceCard;
import org.plenary.workshop.Workshop;
import org.plenary.workshop.Workshops;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lets a delegation clear its cards by a link, without an account. The secret comes in the body,
/// where no log and no address keeps it.
@RestController
final class ClearanceController {

  private static final String CARD = "/api/clearance/cards/{card}";

  private final ClearanceLinks links;
  private final Workshops workshops;
  private final Compendium compendium;
  private final Clearing clearing;
  private final ClearanceViews views;
  private final Audit audit;

  ClearanceController(
      ClearanceLinks links,
      Workshops workshops,
      Compendium compendium,
      Clearing clearing,
      ClearanceViews views,
      Audit audit) {
    this.links = links;
    this.workshops = workshops;
    this.compendium = compendium;
    this.clearing = clearing;
    this.views = views;
    this.audit = audit;
  }

  record Opening(@Nullable String secret) {}

  /// @param archived whether everything stays as it is
  record Opened(
      Map<String, String> workshop,
      Map<String, String> delegation,
      Instant expiresAt,
      boolean archived,
      List<ClearanceCard> cards) {}

  /// @param name of whoever decides, as they say
  record Clear(@Nullable String secret, @Nullable String name, @Nullable Integer version) {}

  record Withhold(@Nullable String secret, @Nullable String name, @Nullable String reason) {}

  record Undo(@Nullable String secret, @Nullable String name) {}

  record Reword(
      @Nullable String secret,
      @Nullable String name,
      @Nullable Integer version,
      @Nullable List<NewText> cells) {}

  private record Holder(Workshop workshop, ClearanceLinks.Used.Open link) {}

  @Open
  @PostMapping("/api/clearance")
  Opened open(@RequestBody Opening body, HttpServletRequest request) {
    var holder = holder(body.secret(), request);
    var link = holder.link();
    return new Opened(
        holder.workshop().plan().workshop().title().byLanguage(),
        views.delegation(holder.workshop(), link.delegation()),
        link.expires(),
        holder.workshop().archived(),
        views.all(compendium.of(link.workshop(), link.delegation())));
  }

  @Open
  @PostMapping(CARD + "/clear")
  ClearanceCard clear(
      @PathVariable String card, @RequestBody Clear body, HttpServletRequest request) {
    var actor = actor(body.secret(), body.name(), request);
    return done(
        actor,
        Kind.CARD_CLEARED,
        clearing.clear(actor, CardAnswers.id(card), CardAnswers.version(body.version())));
  }

  @Open
  @PostMapping(CARD + "/withhold")
  ClearanceCard withhold(
      @PathVariable String card, @RequestBody Withhold body, HttpServletRequest request) {
    var actor = actor(body.secret(), body.name(), request);
    return done(
        actor,
        Kind.CARD_WITHHELD,
        clearing.withhold(actor, CardAnswers.id(card), CardAnswers.reason(body.reason())));
  }

  @Open
  @PostMapping(CARD + "/undo")
  ClearanceCard undo(
      @PathVariable String card, @RequestBody Undo body, HttpServletRequest request) {
    var actor = actor(body.secret(), body.name(), request);
    return done(actor, Kind.CARD_REOPENED, clearing.undo(actor, CardAnswers.id(card)));
  }

  @Open
  @PostMapping(CARD + "/wording")
  ClearanceCard reword(
      @PathVariable String card, @RequestBody Reword body, HttpServletRequest request) {
    var actor = actor(body.secret(), body.name(), request);
    return done(
        actor,
        Kind.CARD_WORDED,
        clearing.reword(
            actor,
            CardAnswers.id(card),
            CardAnswers.version(body.version()),
            CardAnswers.rewording(body.cells())));
  }

  private ClearanceCard done(Clearing.Actor actor, Kind kind, Outcome outcome) {
    var card = CardAnswers.done(outcome);
    record(actor.workshop(), kind, actor, card.id().value());
    return views.one(card);
  }

  private void record(WorkshopId workshop, Kind kind, Clearing.Actor actor, String card) {
    audit.record(
        workshop,
        new By.Nobody(),
        kind,
        About.card(card),
        About.delegation(actor.delegation()),
        About.word("link"));
  }

  private Clearing.Actor actor(
      @Nullable String secret, @Nullable String name, HttpServletRequest request) {
    var holder = holder(secret, request);
    if (holder.workshop().archived()) {
      throw Refused.archived();
    }
    var link = holder.link();
    return new Clearing.Actor(
        link.workshop(),
        link.delegation(),
        Hand.ofLink(link.delegation().value(), CardAnswers.name(name)));
  }

  /// A link of a workshop that was deleted is as unknown as one that never was.
  private Holder holder(@Nullable String secret, HttpServletRequest request) {
    var given = new Secret(Present.field(secret, "secret"));
    return switch (links.use(given, Address.of(request.getRemoteAddr()))) {
      case ClearanceLinks.Used.Open link ->
          workshops
              .find(link.workshop())
              .map(workshop -> new Holder(workshop, link))
              .orElseThrow(ClearanceController::unknown);
      case ClearanceLinks.Used.Unknown() -> throw unknown();
      case ClearanceLinks.Used.Expired() ->
          throw Refused.because(
              HttpStatus.GONE,
              "clearance.expired",
              "This link was good for 90 days and has expired. Ask the organizers for a new one.");
      case ClearanceLinks.Used.Busy() -> throw Refused.busy();
    };
  }

  private static Refused unknown() {
    return Refused.because(
        HttpStatus.NOT_FOUND,
        "clearance.unknown",
        "This link is not good, or a newer one was made. Ask the organizers.");
  }
}
