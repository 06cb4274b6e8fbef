package org.plenary.transport.rest;

import java.util.List;
import org.plenary.plan.PlanError;
import org.plenary.workshop.Fault;
import org.springframework.http.HttpStatus;

/// A request that is answered with a problem.
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  private Refused(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  static Refused because(HttpStatus status, String code, String sentence) {
    return new Refused(Problem.of(status, code, sentence));
  }

  static Refused wrongPlan(List<PlanError> errors) {
    return new Refused(
        Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "plan.wrong",
                errors.size() == 1
                    ? "The plan has an error."
                    : "The plan has " + errors.size() + " errors.")
            .with(PlanFault.all(errors)));
  }

  /// What is to be done by hand and what the plan holds make no plan together.
  static Refused conflictingPlan(List<PlanError> errors) {
    return new Refused(
        Problem.of(
                HttpStatus.CONFLICT,
                "plan.conflict",
                "The workshop's plan cannot hold this. " + errors.getFirst().mistake().sentence())
            .with(PlanFault.all(errors)));
  }

  static Refused wrongFields(List<Fault> faults) {
    return new Refused(
        Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "register.wrong",
                faults.size() == 1
                    ? faults.getFirst().message()
                    : faults.size() + " fields need another look.")
            .in(faults));
  }

  static Refused badRequest(String code, String sentence) {
    return because(HttpStatus.BAD_REQUEST, code, sentence);
  }

  /// There is no such thing, or the caller may not know of it: the two look the same.
  static Refused notFound() {
    return new Refused(Problem.NOT_FOUND);
  }

  /// People who came by a link have no account.
  static Refused accountNeeded() {
    return because(
        HttpStatus.FORBIDDEN,
        "account.needed",
        "Sign in with the account that owns this workshop.");
  }

  static Refused archived() {
    return because(
        HttpStatus.CONFLICT,
        "workshop.archived",
        "This workshop is archived and stays as it is. Take it out of the archive first.");
  }

  static Refused busy() {
    return because(
        HttpStatus.TOO_MANY_REQUESTS,
        "attempts.busy",
        "Many are trying from your network. Try again in a few seconds.");
  }
}
