package org.plenary.transport.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Linked;
import org.plenary.identity.Operation;
import org.plenary.identity.PersonalLinks;
import org.plenary.identity.Secret;
import org.plenary.report.LinkCsv;
import org.plenary.startup.PublicUrl;
import org.plenary.workshop.Workshop;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The links of everybody in a workshop at once: as JSON, or as CSV for a mail merge.
@RestController
final class LinksController {

  private static final String PATH = "/api/workshops/{workshop}/links";

  private final PersonalLinks links;
  private final PublicUrl url;
  private final Audit audit;

  LinksController(PersonalLinks links, PublicUrl url, Audit audit) {
    this.links = links;
    this.url = url;
    this.audit = audit;
  }

  record Listing(List<LinkLine> links) {}

  /// @param person the key
  /// @param delegation the key
  /// @param usedAt when somebody last came in by it
  record LinkLine(
      String person,
      String name,
      @Nullable String delegation,
      String role,
      String url,
      String secret,
      @Nullable Instant usedAt) {}

  @Needs(Operation.LINK_READ)
  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  Listing list(Caller caller) {
    audit.record(caller.workshop().id(), caller.by(), Kind.LINKS_EXPORTED, About.word("list"));
    return new Listing(links.ofAll(caller.workshop().id()).stream().map(this::line).toList());
  }

  /// The name of the file is fixed: nothing that people wrote gets into a header.
  @Needs(Operation.LINK_READ)
  @GetMapping(path = PATH, produces = LinkCsv.MEDIA_TYPE)
  ResponseEntity<byte[]> csv(Caller caller) throws IOException {
    var names = delegations(caller.workshop());
    var lines =
        links.ofAll(caller.workshop().id()).stream().map(linked -> csv(linked, names)).toList();
    var bytes = new ByteArrayOutputStream();
    LinkCsv.write(lines, bytes);
    audit.record(caller.workshop().id(), caller.by(), Kind.LINKS_EXPORTED, About.word("csv"));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(LinkCsv.MEDIA_TYPE + ";charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"links.csv\"")
        .body(bytes.toByteArray());
  }

  private LinkLine line(Linked linked) {
    var person = linked.person();
    var delegation = person.delegation();
    return new LinkLine(
        person.key().value(),
        person.name(),
        delegation == null ? null : delegation.value(),
        person.role().word(),
        address(linked.secret()),
        linked.secret().value(),
        linked.usedAt());
  }

  private LinkCsv.Line csv(Linked linked, Map<String, String> names) {
    var person = linked.person();
    var delegation = person.delegation();
    return new LinkCsv.Line(
        person.name(),
        delegation == null ? null : names.getOrDefault(delegation.value(), delegation.value()),
        person.role().word(),
        person.email(),
        address(linked.secret()));
  }

  private String address(Secret secret) {
    return url.at("/enter#" + secret.value()).toString();
  }

  private static Map<String, String> delegations(Workshop workshop) {
    var language = workshop.plan().workshop().languages().getFirst();
    var names = new HashMap<String, String>();
    workshop
        .plan()
        .delegations()
        .forEach(delegation -> names.put(delegation.key(), delegation.name().in(language)));
    return names;
  }
}
