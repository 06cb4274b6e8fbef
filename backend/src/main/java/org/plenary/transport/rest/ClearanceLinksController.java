package org.plenary.transport.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.compendium.Card;
import org.plenary.compendium.Compendium;
import org.plenary.identity.ClearanceLinks;
import org.plenary.identity.Operation;
import org.plenary.ids.DelegationKey;
import org.plenary.report.ClearanceCsv;
import org.plenary.startup.PublicUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The links by which delegations clear their cards: to copy, or as CSV for a mail merge. There are
/// none of rehearsals, where nobody is to be written to.
@RestController
final class ClearanceLinksController {

  private static final String LINKS = CompendiumController.COMPENDIUM + "/links";

  private final Compendium compendium;
  private final ClearanceLinks links;
  private final ClearanceViews views;
  private final PublicUrl url;
  private final Audit audit;

  ClearanceLinksController(
      Compendium compendium,
      ClearanceLinks links,
      ClearanceViews views,
      PublicUrl url,
      Audit audit) {
    this.compendium = compendium;
    this.links = links;
    this.views = views;
    this.url = url;
    this.audit = audit;
  }

  record Listing(List<LinkLine> links) {}

  /// @param cards how many the link shows
  /// @param open how many of them are not decided
  /// @param usedAt when somebody last looked at them by it
  record LinkLine(
      String delegation,
      String url,
      Instant expiresAt,
      @Nullable Instant usedAt,
      int cards,
      int open) {}

  @Needs(Operation.COMPENDIUM_CHANGE)
  @GetMapping(path = LINKS, produces = MediaType.APPLICATION_JSON_VALUE)
  Listing list(Caller caller) {
    record(caller, "list");
    return new Listing(lines(caller));
  }

  /// The name of the file is fixed: nothing that people wrote gets into a header.
  @Needs(Operation.COMPENDIUM_CHANGE)
  @GetMapping(path = LINKS, produces = ClearanceCsv.MEDIA_TYPE)
  ResponseEntity<byte[]> csv(Caller caller) throws IOException {
    var language = caller.workshop().plan().workshop().languages().getFirst();
    var lines =
        lines(caller).stream()
            .map(line ->
                new ClearanceCsv.Line(
                    name(caller, line.delegation(), language),
                    line.cards(),
                    line.open(),
                    line.expiresAt(),
                    line.url()))
            .toList();
    var bytes = new ByteArrayOutputStream();
    ClearanceCsv.write(lines, caller.workshop().plan().workshop().timezone(), bytes);
    record(caller, "csv");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ClearanceCsv.MEDIA_TYPE + ";charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"clearance.csv\"")
        .body(bytes.toByteArray());
  }

  /// Makes a new link; whoever has the old one sees nothing any more.
  @Needs(Operation.COMPENDIUM_CHANGE)
  @PostMapping(LINKS + "/{delegation}")
  LinkLine renew(Caller caller, @PathVariable String delegation) {
    if (caller.workshop().key().isRehearsal()) {
      throw Refused.notFound();
    }
    var key = CompendiumController.delegation(caller, delegation);
    var link = links.renew(caller.workshop().id(), key);
    audit.record(
        caller.workshop().id(), caller.by(), Kind.CLEARANCE_RENEWED, About.delegation(key));
    return line(link, counts(caller).getOrDefault(key, Count.NONE));
  }

  private String name(Caller caller, String delegation, String language) {
    var names = views.delegation(caller.workshop(), new DelegationKey(delegation));
    return names.getOrDefault(language, names.values().iterator().next());
  }

  private void record(Caller caller, String form) {
    audit.record(caller.workshop().id(), caller.by(), Kind.CLEARANCES_EXPORTED, About.word(form));
  }

  private record Count(int cards, int open) {

    static final Count NONE = new Count(0, 0);

    Count and(Card card) {
      boolean isOpen = card.standing() == org.plenary.compendium.Standing.ASKED;
      return new Count(cards + 1, open + (isOpen ? 1 : 0));
    }
  }

  private Map<DelegationKey, Count> counts(Caller caller) {
    var counts = new LinkedHashMap<DelegationKey, Count>();
    for (var card : compendium.of(caller.workshop().id()).cards()) {
      var delegation = card.delegation();
      if (card.isShown() && delegation != null) {
        counts.put(delegation, counts.getOrDefault(delegation, Count.NONE).and(card));
      }
    }
    return counts;
  }

  /// Only of delegations that were asked: nobody else has something to decide.
  private List<LinkLine> lines(Caller caller) {
    if (caller.workshop().key().isRehearsal()) {
      return List.of();
    }
    var counts = counts(caller);
    return links.of(caller.workshop().id(), counts.keySet()).stream()
        .map(link -> line(link, counts.getOrDefault(link.delegation(), Count.NONE)))
        .toList();
  }

  private LinkLine line(ClearanceLinks.Link link, Count count) {
    return new LinkLine(
        link.delegation().value(),
        url.at("/clear#" + link.secret().value()).toString(),
        link.expires(),
        link.usedAt(),
        count.cards(),
        count.open());
  }
}
