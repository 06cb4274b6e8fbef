package org.plenary.transport.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Operation;
import org.plenary.ids.SessionKey;
import org.plenary.plan.Among;
import org.plenary.plan.Mistake;
import org.plenary.workshop.Draft;
import org.plenary.workshop.Drafted;
import org.plenary.workshop.Drafts;
import org.plenary.workshop.Drafts.What;
import org.plenary.workshop.Workshop;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Polls and breakouts that facilitators make on the spot. They are then opened and started like
/// all others, by commands of the session, which knows them before it decides the next one.
@RestController
final class DraftController {

  private static final String SESSION = "/api/workshops/{workshop}/sessions/{session}";

  private final Drafts drafts;

  DraftController(Drafts drafts) {
    this.drafts = drafts;
  }

  /// @param revision of the register that has it
  record Made(String key, long revision) {}

  record PollShown(String key, PollDraft poll) {}

  record BreakoutShown(String key, BreakoutDraft breakout) {}

  /// What was made on the spot in a session.
  record Listing(List<PollShown> polls, List<BreakoutShown> breakouts) {}

  @Needs(Operation.DRAFT_READ)
  @GetMapping(SESSION + "/drafts")
  Listing list(Caller caller, @PathVariable String session) {
    var polls = new ArrayList<PollShown>();
    var breakouts = new ArrayList<BreakoutShown>();
    for (var draft : drafts.of(caller.workshop(), key(session))) {
      var item = itemOf(caller.workshop(), session, draft.key());
      switch (draft) {
        case Draft.OfPoll(var poll) ->
            polls.add(new PollShown(poll.key(), PollDraft.of(poll, item)));
        case Draft.OfBreakout(var breakout) ->
            breakouts.add(new BreakoutShown(breakout.key(), BreakoutDraft.of(breakout, item)));
      }
    }
    return new Listing(polls, breakouts);
  }

  @Needs(Operation.DRAFT_CHANGE)
  @PostMapping(SESSION + "/polls")
  ResponseEntity<Made> makePoll(
      Caller caller, @PathVariable String session, @RequestBody PollDraft body) {
    return created(
        drafts.make(
            caller.workshop(),
            key(session),
            What.POLL,
            body.item(),
            key -> new Draft.OfPoll(body.under(key)),
            caller.by()));
  }

  @Needs(Operation.DRAFT_CHANGE)
  @PutMapping(SESSION + "/polls/{poll}")
  Made changePoll(
      Caller caller,
      @PathVariable String session,
      @PathVariable String poll,
      @RequestBody PollDraft body) {
    return done(
        drafts.change(
            caller.workshop(),
            key(session),
            What.POLL,
            poll,
            body.item(),
            key -> new Draft.OfPoll(body.under(key)),
            caller.by()));
  }

  @Needs(Operation.DRAFT_CHANGE)
  @DeleteMapping(SESSION + "/polls/{poll}")
  ResponseEntity<Void> deletePoll(
      Caller caller, @PathVariable String session, @PathVariable String poll) {
    return delete(caller, session, What.POLL, poll);
  }

  @Needs(Operation.DRAFT_CHANGE)
  @PostMapping(SESSION + "/breakouts")
  ResponseEntity<Made> makeBreakout(
      Caller caller, @PathVariable String session, @RequestBody BreakoutDraft body) {
    return created(
        drafts.make(
            caller.workshop(),
            key(session),
            What.BREAKOUT,
            body.item(),
            key -> new Draft.OfBreakout(body.under(key)),
            caller.by()));
  }

  @Needs(Operation.DRAFT_CHANGE)
  @PutMapping(SESSION + "/breakouts/{breakout}")
  Made changeBreakout(
      Caller caller,
      @PathVariable String session,
      @PathVariable String breakout,
      @RequestBody BreakoutDraft body) {
    return done(
        drafts.change(
            caller.workshop(),
            key(session),
            What.BREAKOUT,
            breakout,
            body.item(),
            key -> new Draft.OfBreakout(body.under(key)),
            caller.by()));
  }

  @Needs(Operation.DRAFT_CHANGE)
  @DeleteMapping(SESSION + "/breakouts/{breakout}")
  ResponseEntity<Void> deleteBreakout(
      Caller caller, @PathVariable String session, @PathVariable String breakout) {
    return delete(caller, session, What.BREAKOUT, breakout);
  }

  private ResponseEntity<Void> delete(Caller caller, String session, What what, String key) {
    done(drafts.delete(caller.workshop(), key(session), what, key, caller.by()));
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<Made> created(Drafted drafted) {
    return ResponseEntity.status(HttpStatus.CREATED).body(done(drafted));
  }

  private static Made done(Drafted drafted) {
    return switch (drafted) {
      case Drafted.Done(var key, long revision) -> new Made(key, revision);
      case Drafted.Wrong(var errors) -> throw Refused.wrongPlan(errors);
      case Drafted.NoSuchItem(var item) ->
          throw DraftFields.wrong(
              "item", Mistake.unknownKey(Among.ITEMS_OF_SESSION, item, Optional.empty()));
      case Drafted.Unknown() -> throw Refused.notFound();
      case Drafted.SessionOver() -> throw conflict("session.closed", "This session is over.");
      case Drafted.OfPlan() ->
          throw conflict("draft.of-plan", "This stands in the plan. Change it there.");
      case Drafted.WasOpened() ->
          throw conflict("draft.was-opened", "This was opened already and stays as people saw it.");
    };
  }

  private static Refused conflict(String code, String sentence) {
    return Refused.because(HttpStatus.CONFLICT, code, sentence);
  }

  private static SessionKey key(String session) {
    return SessionKey.parse(session).orElseThrow(Refused::notFound);
  }

  private static @Nullable String itemOf(Workshop workshop, String session, String key) {
    return workshop.plan().programme().stream()
        .flatMap(day -> day.sessions().stream())
        .filter(it -> it.key().equals(session))
        .flatMap(it -> it.items().stream())
        .filter(item -> item.runs().contains(key))
        .map(org.plenary.plan.Item::key)
        .findFirst()
        .orElse(null);
  }
}
