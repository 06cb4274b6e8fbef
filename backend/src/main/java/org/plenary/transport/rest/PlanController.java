package org.plenary.transport.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Identity;
import org.plenary.identity.Operation;
import org.plenary.plan.Mistake;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanError;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.plan.PlanWriter;
import org.plenary.workshop.Imported;
import org.plenary.workshop.Importer;
import org.plenary.workshop.PlanImport;
import org.plenary.workshop.Workshops;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes plans and gives them back.
@RestController
final class PlanController {

  private static final String YAML = "application/yaml";
  private static final MediaType YAML_TYPE = MediaType.parseMediaType(YAML + ";charset=UTF-8");

  private final PlanImport plans;
  private final Workshops workshops;
  private final Audit audit;

  PlanController(PlanImport plans, Workshops workshops, Audit audit) {
    this.plans = plans;
    this.workshops = workshops;
    this.audit = audit;
  }

  record Reply(String key, long revision, boolean created, List<KeptView> kept) {}

  @Needs(Operation.PLAN_IMPORT)
  @PostMapping(
      path = "/api/workshops",
      consumes = {YAML, "application/x-yaml", "text/yaml", "text/x-yaml", "text/plain"})
  ResponseEntity<Reply> take(@RequestBody byte[] body, Caller caller) {
    return switch (PlanReader.read(body)) {
      case PlanResult.Wrong(var errors) -> throw Refused.wrongPlan(errors);
      case PlanResult.Read(var plan) -> imported(plan, body, caller);
    };
  }

  @Needs(Operation.PLAN_EXPORT)
  @GetMapping("/api/workshops/{workshop}/plan")
  ResponseEntity<byte[]> give(Caller caller) {
    if (caller.workshop().key().isRehearsal()) {
      throw Refused.because(
          HttpStatus.CONFLICT,
          "rehearsal.no-plan",
          "A rehearsal has no plan of its own. Export that of the workshop.");
    }
    audit.record(caller.workshop().id(), caller.by(), Kind.PLAN_EXPORTED);
    return ResponseEntity.ok()
        .contentType(YAML_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan.yaml\"")
        .body(PlanWriter.write(caller.workshop().plan()).getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<Reply> imported(Plan plan, byte[] body, Caller caller) {
    return switch (plans.run(plan, importer(caller))) {
      case Imported.Done(var key, long revision, boolean created, var kept) -> {
        workshops.find(key).ifPresent(it -> audit.record(it.id(), caller.by(), Kind.PLAN_IMPORTED));
        var reply = new Reply(key.value(), revision, created, KeptView.all(kept));
        yield created
            ? ResponseEntity.created(URI.create("/api/workshops/" + key)).body(reply)
            : ResponseEntity.ok(reply);
      }
      case Imported.NotYours() ->
          throw Refused.because(
              HttpStatus.FORBIDDEN,
              "plan.not-yours",
              "This key belongs to a workshop of somebody else. Choose another key.");
      case Imported.CodeTaken() -> throw Refused.wrongPlan(List.of(codeTaken(body)));
      case Imported.Conflicting(var errors) -> throw Refused.wrongPlan(errors);
      case Imported.Archived() -> throw Refused.archived();
      case Imported.Deleted() ->
          throw Refused.because(
              HttpStatus.CONFLICT,
              "workshop.deleted",
              "This workshop is marked for deletion. Restore it first, or choose another key.");
    };
  }

  private static Importer importer(Caller caller) {
    return switch (caller.verified().identity()) {
      case Identity.OfAccount(var account) -> new Importer.OfAccount(account);
      case Identity.OfPerson(_, var workshop) -> new Importer.OfOrganizer(workshop);
    };
  }

  /// The reader has let the file pass, so there is exactly one such field, within the workshop.
  private static PlanError codeTaken(byte[] body) {
    var lines = new String(body, StandardCharsets.UTF_8).lines().toList();
    int line = 0;
    while (line < lines.size() - 1 && !lines.get(line).contains("joinCode")) {
      line++;
    }
    int column = lines.isEmpty() ? -1 : lines.get(line).indexOf("joinCode");
    return new PlanError(
        line + 1, Math.max(column, 0) + 1, "workshop.joinCode", new Mistake.CodeTaken());
  }
}
