package org.plenary.transport.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Identity;
import org.plenary.identity.Operation;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.WorkshopId;
import org.plenary.workshop.DelegationDraft;
import org.plenary.workshop.DelegationEdits;
import org.plenary.workshop.Edited;
import org.plenary.workshop.People;
import org.plenary.workshop.PeopleChanges;
import org.plenary.workshop.PeopleEdits;
import org.plenary.workshop.Person;
import org.plenary.workshop.PersonDraft;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Changes of people and delegations by hand, and the way back from each.
@RestController
final class PeopleEditController {

  private static final String PEOPLE = "/api/workshops/{workshop}/people";
  private static final String DELEGATIONS = "/api/workshops/{workshop}/delegations";
  private static final String CHANGES = "/api/workshops/{workshop}/people-changes";

  private final PeopleEdits edits;
  private final DelegationEdits delegations;
  private final PeopleChanges changes;
  private final People people;
  private final Audit audit;

  PeopleEditController(
      PeopleEdits edits,
      DelegationEdits delegations,
      PeopleChanges changes,
      People people,
      Audit audit) {
    this.edits = edits;
    this.delegations = delegations;
    this.changes = changes;
    this.people = people;
    this.audit = audit;
  }

  /// @param version of the person as they were read; not for a new one
  record PersonBody(
      @Nullable String name,
      @Nullable String delegation,
      @Nullable String role,
      @Nullable Boolean head,
      @Nullable String attends,
      @Nullable List<String> languages,
      @Nullable String email,
      @Nullable String version) {

    PersonDraft draft() {
      return new PersonDraft(
          Present.field(name, "name"),
          delegation == null || delegation.isEmpty() ? null : delegation,
          Present.field(role, "role"),
          Boolean.TRUE.equals(head),
          attends,
          languages == null ? List.of() : languages,
          email);
    }
  }

  /// @param name in the workshop's own language
  /// @param version of the delegation as it was read; not for a new one
  record DelegationBody(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String region,
      @Nullable String version) {

    DelegationDraft draft() {
      return new DelegationDraft(Present.field(name, "name"), Present.field(kind, "kind"), region);
    }
  }

  record ChangeView(
      long number, Instant at, String kind, String about, int people, boolean undone) {}

  record Changes(List<ChangeView> changes) {}

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(PEOPLE)
  @ResponseStatus(HttpStatus.CREATED)
  EditReply add(Caller caller, @RequestBody PersonBody body) {
    return told(caller, Kind.PERSON_ADDED, edits.add(caller.workshop().key(), body.draft()));
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(PEOPLE + "/{person}")
  EditReply change(Caller caller, @PathVariable String person, @RequestBody PersonBody body) {
    var key = key(person);
    return told(
        caller,
        Kind.PERSON_CHANGED,
        edits.change(
            caller.workshop().key(),
            key,
            Present.field(body.version(), "version"),
            body.draft(),
            isSelf(caller, key)));
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(PEOPLE + "/{person}/take-out")
  EditReply takeOut(Caller caller, @PathVariable String person) {
    var key = key(person);
    return told(
        caller,
        Kind.PERSON_TAKEN_OUT,
        edits.takeOut(caller.workshop().key(), key, isSelf(caller, key)));
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(PEOPLE + "/{person}/put-back")
  EditReply putBack(Caller caller, @PathVariable String person) {
    return told(caller, Kind.PERSON_LET_BACK, edits.putBack(caller.workshop().key(), key(person)));
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(DELEGATIONS)
  @ResponseStatus(HttpStatus.CREATED)
  EditReply addDelegation(Caller caller, @RequestBody DelegationBody body) {
    return toldOfDelegation(
        caller, Kind.DELEGATION_ADDED, delegations.add(caller.workshop().key(), body.draft()));
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(DELEGATIONS + "/{delegation}")
  EditReply changeDelegation(
      Caller caller, @PathVariable String delegation, @RequestBody DelegationBody body) {
    return toldOfDelegation(
        caller,
        Kind.DELEGATION_CHANGED,
        delegations.change(
            caller.workshop().key(),
            delegationKey(delegation),
            Present.field(body.version(), "version"),
            body.draft()));
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(DELEGATIONS + "/{delegation}/take-out")
  EditReply takeOutDelegation(Caller caller, @PathVariable String delegation) {
    return toldOfDelegation(
        caller,
        Kind.DELEGATION_TAKEN_OUT,
        delegations.takeOut(caller.workshop().key(), delegationKey(delegation)));
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @GetMapping(CHANGES)
  Changes changes(Caller caller) {
    return new Changes(
        changes.of(caller.workshop().id()).stream()
            .map(change ->
                new ChangeView(
                    change.number(),
                    change.at(),
                    change.kind().word(),
                    change.about(),
                    change.people(),
                    change.undone()))
            .toList());
  }

  @Needs(Operation.PEOPLE_CHANGE)
  @PostMapping(CHANGES + "/{number}/undo")
  EditReply undo(Caller caller, @PathVariable String number) {
    if (!number.matches("[0-9]{1,15}")) {
      throw Refused.notFound();
    }
    long wanted = Long.parseLong(number);
    var workshop = caller.workshop();
    var change =
        changes.of(workshop.id()).stream()
            .filter(it -> it.number() == wanted)
            .findFirst()
            .orElseThrow(Refused::notFound);
    var reply = EditReply.of(edits.undo(workshop.key(), wanted));
    audit.record(
        workshop.id(),
        caller.by(),
        Kind.PEOPLE_UNDONE,
        subject(workshop.id(), reply.key(), change.people()),
        About.word(change.kind().word()));
    return reply;
  }

  /// Whose change was taken back, or of how many people.
  private About subject(WorkshopId workshop, @Nullable String key, int count) {
    return Optional.ofNullable(key)
        .flatMap(it -> people.find(workshop, new PersonKey(it)))
        .map(person -> About.person(person.id()))
        .orElse(About.count(count));
  }

  private EditReply toldOfDelegation(Caller caller, Kind kind, Edited edited) {
    var reply = EditReply.of(edited);
    var key = reply.key();
    if (key != null) {
      audit.record(
          caller.workshop().id(), caller.by(), kind, About.delegation(new DelegationKey(key)));
    }
    return reply;
  }

  /// The reply, once the act is in the audit.
  private EditReply told(Caller caller, Kind kind, Edited edited) {
    var reply = EditReply.of(edited);
    var key = reply.key();
    if (key != null) {
      people
          .find(caller.workshop().id(), new PersonKey(key))
          .ifPresent(person ->
              audit.record(caller.workshop().id(), caller.by(), kind, About.person(person.id())));
    }
    return reply;
  }

  private static PersonKey key(String person) {
    return PersonKey.parse(person).orElseThrow(Refused::notFound);
  }

  private static DelegationKey delegationKey(String delegation) {
    return DelegationKey.parse(delegation).orElseThrow(Refused::notFound);
  }

  private boolean isSelf(Caller caller, PersonKey key) {
    Optional<PersonId> self =
        switch (caller.verified().identity()) {
          case Identity.OfPerson(var id, _) -> Optional.of(id);
          case Identity.OfAccount _ -> Optional.empty();
        };
    return self.isPresent()
        && people.find(caller.workshop().id(), key).map(Person::id).equals(self);
  }
}
