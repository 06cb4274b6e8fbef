package org.plenary.transport.rest;

import java.net.URI;
import org.plenary.identity.Identity;
import org.plenary.identity.Operation;
import org.plenary.ids.AccountId;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanLimits;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.workshop.Rehearsals;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Makes rehearsals of plans. They are workshops of their own from then on, deleted as all are.
@RestController
final class RehearsalController {

  private final Rehearsals rehearsals;

  RehearsalController(Rehearsals rehearsals) {
    this.rehearsals = rehearsals;
  }

  record Reply(String key, int people) {}

  @Needs(Operation.WORKSHOP_REHEARSE)
  @PostMapping(
      path = "/api/rehearsals",
      consumes = {"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
  ResponseEntity<Reply> make(
      @RequestBody byte[] body,
      @RequestParam(name = "people", defaultValue = "0") int people,
      Caller caller) {
    if (people < 0 || people > PlanLimits.PEOPLE) {
      throw Refused.badRequest(
          "rehearsal.people", "A rehearsal has at most " + PlanLimits.PEOPLE + " people.");
    }
    return switch (PlanReader.read(body)) {
      case PlanResult.Wrong(var errors) -> throw Refused.wrongPlan(errors);
      case PlanResult.Read(var plan) -> made(plan, account(caller), people);
    };
  }

  private ResponseEntity<Reply> made(Plan plan, AccountId account, int people) {
    return switch (rehearsals.make(plan, account, people)) {
      case Rehearsals.Made.Done(var key, int all) ->
          ResponseEntity.created(URI.create("/api/workshops/" + key))
              .body(new Reply(key.value(), all));
      case Rehearsals.Made.NotYours() ->
          throw Refused.because(
              HttpStatus.FORBIDDEN,
              "plan.not-yours",
              "This key belongs to a workshop of somebody else. Choose another key.");
    };
  }

  private static AccountId account(Caller caller) {
    return switch (caller.verified().identity()) {
      case Identity.OfAccount(var account) -> account;
      case Identity.OfPerson _ ->
          throw Refused.because(
              HttpStatus.FORBIDDEN,
              "rehearsal.account-needed",
              "Sign in with your account to rehearse a workshop.");
    };
  }
}
