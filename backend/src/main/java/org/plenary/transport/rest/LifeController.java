package org.plenary.transport.rest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Operation;
import org.plenary.identity.Tokens;
import org.plenary.ids.AccountId;
import org.plenary.ids.WorkshopKey;
import org.plenary.workshop.Copies;
import org.plenary.workshop.Imported;
import org.plenary.workshop.Workshop;
import org.plenary.workshop.WorkshopLife;
import org.plenary.workshop.WorkshopLife.Result;
import org.plenary.workshop.Workshops;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Archives, copies and deletes workshops for the accounts that own them.
@RestController
final class LifeController {

  private final WorkshopLife life;
  private final Copies copies;
  private final Workshops workshops;
  private final Tokens tokens;

  LifeController(WorkshopLife life, Copies copies, Workshops workshops, Tokens tokens) {
    this.life = life;
    this.copies = copies;
    this.workshops = workshops;
    this.tokens = tokens;
  }

  /// @param joinCode the code that leads to the workshop from now on
  record Archive(boolean archived, @Nullable String joinCode) {}

  /// @param firstDay such as `2026-11-21`; the other days follow as they did
  record Copy(
      @Nullable String key,
      @Nullable String title,
      @Nullable String firstDay,
      @Nullable Boolean people) {}

  record Copied(String key) {}

  /// A workshop that was marked for deletion.
  record Deleted(String key, Map<String, String> title, Instant deletedAt, Instant purgedAt) {}

  record DeletedWorkshops(List<Deleted> workshops) {}

  @Needs(Operation.WORKSHOP_ARCHIVE)
  @PostMapping("/api/workshops/{workshop}/archive")
  Archive archive(Caller caller) {
    owner(caller);
    done(life.archive(caller.workshop().key(), caller.by()));
    return new Archive(true, null);
  }

  @Needs(Operation.WORKSHOP_ARCHIVE)
  @PostMapping("/api/workshops/{workshop}/unarchive")
  Archive unarchive(Caller caller) {
    owner(caller);
    var done = done(life.unarchive(caller.workshop().key(), caller.by()));
    return new Archive(false, done.joinCode().orElse(null));
  }

  @Needs(Operation.WORKSHOP_COPY)
  @PostMapping("/api/workshops/{workshop}/copies")
  ResponseEntity<Copied> copy(Caller caller, @RequestBody Copy body) {
    var owner = owner(caller);
    var key =
        WorkshopKey.parse(Present.field(body.key(), "key"))
            .orElseThrow(() ->
                Refused.badRequest(
                    "workshop.key-wrong",
                    "A key has 1 to 64 characters: a to z, 0 to 9 and hyphen."));
    var wish =
        new Copies.Wish(
            key,
            body.title() == null || body.title().isBlank() ? null : body.title().strip(),
            day(body.firstDay()),
            Boolean.TRUE.equals(body.people()));
    var made =
        copies
            .make(caller.workshop(), wish, owner)
            .orElseThrow(() ->
                Refused.because(
                    HttpStatus.CONFLICT,
                    "workshop.key-taken",
                    "There is a workshop of this key already. Choose another key."));
    if (made instanceof Imported.Conflicting(var errors)) {
      throw Refused.wrongPlan(errors);
    }
    return ResponseEntity.created(URI.create("/api/workshops/" + key))
        .body(new Copied(key.value()));
  }

  /// From now on it is gone for everybody; its owners can restore it for a while.
  @Needs(Operation.WORKSHOP_DELETE)
  @DeleteMapping("/api/workshops/{workshop}")
  ResponseEntity<Deleted> delete(Caller caller) {
    var account = owner(caller);
    var workshop = caller.workshop();
    done(life.delete(workshop.key(), caller.by()));
    tokens.revokeAll(workshop.id());
    return workshops.deletedBy(account).stream()
        .filter(marked -> marked.id().equals(workshop.id()))
        .findFirst()
        .map(marked -> ResponseEntity.accepted().body(view(marked)))
        .orElseThrow(Refused::notFound);
  }

  @SignedIn
  @GetMapping("/api/deleted-workshops")
  DeletedWorkshops deleted(Caller caller) {
    var account = caller.account().orElseThrow(Refused::notFound);
    return new DeletedWorkshops(workshops.deletedBy(account).stream().map(this::view).toList());
  }

  @SignedIn
  @PostMapping("/api/deleted-workshops/{key}/restore")
  Copied restore(Caller caller, @PathVariable String key) {
    var marked = marked(caller, key);
    done(life.restore(marked, caller.by()));
    return new Copied(marked.value());
  }

  /// Deletes it for good, at once.
  @SignedIn
  @DeleteMapping("/api/deleted-workshops/{key}")
  ResponseEntity<Void> purge(Caller caller, @PathVariable String key) {
    done(life.purge(marked(caller, key), caller.by()));
    return ResponseEntity.noContent().build();
  }

  private WorkshopKey marked(Caller caller, String key) {
    var account = caller.account().orElseThrow(Refused::notFound);
    return workshops.deletedBy(account).stream()
        .map(Workshop::key)
        .filter(own -> own.value().equals(key))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  /// Organizers of the plan run a workshop; whose it is decides over its life.
  private static AccountId owner(Caller caller) {
    return caller.account().orElseThrow(Refused::accountNeeded);
  }

  private static Result.Done done(Result result) {
    return switch (result) {
      case Result.Done done -> done;
      case Result.InUse() ->
          throw Refused.because(
              HttpStatus.CONFLICT,
              "workshop.in-use",
              "A session of this workshop is open. Close it first.");
      case Result.Unknown() -> throw Refused.notFound();
    };
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw Refused.badRequest("day.wrong", "A day is written as 2026-11-21.");
    }
  }

  private Deleted view(Workshop workshop) {
    var at = workshop.deletedAt();
    if (at == null) {
      throw new IllegalStateException("not marked");
    }
    return new Deleted(
        workshop.key().value(),
        workshop.plan().workshop().title().byLanguage(),
        at,
        life.purgedAt(at));
  }
}
