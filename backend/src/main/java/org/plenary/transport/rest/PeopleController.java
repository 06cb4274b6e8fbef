package org.plenary.transport.rest;

import java.util.List;
import java.util.Set;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Operation;
import org.plenary.identity.PersonalLinks;
import org.plenary.identity.Secret;
import org.plenary.ids.PersonKey;
import org.plenary.startup.PublicUrl;
import org.plenary.workshop.Erasure;
import org.plenary.workshop.Heads;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The people of a workshop with their links, for its organizers.
@RestController
final class PeopleController {

  private final People people;
  private final PersonalLinks links;
  private final Erasure erasure;
  private final Audit audit;
  private final PublicUrl url;

  PeopleController(
      People people, PersonalLinks links, Erasure erasure, Audit audit, PublicUrl url) {
    this.people = people;
    this.links = links;
    this.erasure = erasure;
    this.audit = audit;
    this.url = url;
  }

  /// @param out those who were taken out or removed and can be put back
  record Listing(List<PersonView> people, List<PersonView> out) {}

  record LinkView(String url, String secret) {}

  @Needs(Operation.PEOPLE_READ)
  @GetMapping("/api/workshops/{workshop}/people")
  Listing list(Caller caller) {
    var all = people.of(caller.workshop().id());
    var heads = Heads.of(all);
    return new Listing(
        all.stream().map(person -> PersonView.of(person, heads)).toList(),
        people.out(caller.workshop().id()).stream()
            .map(person -> PersonView.of(person, Set.of()))
            .toList());
  }

  @Needs(Operation.LINK_READ)
  @GetMapping("/api/workshops/{workshop}/people/{person}/link")
  LinkView link(Caller caller, @PathVariable String person) {
    var found = linked(caller, person);
    var view = view(links.of(found.id()));
    record(caller, Kind.LINK_READ, found);
    return view;
  }

  @Needs(Operation.LINK_RENEW)
  @PostMapping("/api/workshops/{workshop}/people/{person}/link")
  LinkView renew(Caller caller, @PathVariable String person) {
    var found = linked(caller, person);
    var view = view(links.renew(found.id()));
    record(caller, Kind.LINK_RENEWED, found);
    return view;
  }

  @Needs(Operation.PERSON_ERASE)
  @PostMapping("/api/workshops/{workshop}/people/{person}/erase")
  ResponseEntity<Void> erase(Caller caller, @PathVariable String person) {
    var found = find(caller, person);
    links.revoke(found.id());
    erasure.erase(found);
    links.revoke(found.id());
    record(caller, Kind.PERSON_ERASED, found);
    return ResponseEntity.noContent().build();
  }

  private void record(Caller caller, Kind kind, Person about) {
    audit.record(caller.workshop().id(), caller.by(), kind, About.person(about.id()));
  }

  private Person linked(Caller caller, String key) {
    var person = find(caller, key);
    if (!person.standing().mayEnter()) {
      throw Refused.notFound();
    }
    return person;
  }

  private Person find(Caller caller, String key) {
    return PersonKey.parse(key)
        .flatMap(parsed -> people.find(caller.workshop().id(), parsed))
        .orElseThrow(Refused::notFound);
  }

  private LinkView view(Secret secret) {
    return new LinkView(url.at("/enter#" + secret.value()).toString(), secret.value());
  }
}
