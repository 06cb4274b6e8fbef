package org.plenary.transport.rest;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.ids.AccountId;
import org.plenary.transport.rest.ActsController.Acts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who did what to the installation on a day, for its accounts: invitations, passwords, failed
/// sign-ins, what was deleted for good.
@RestController
final class InstallationActsController {

  private static final String ACTS = "/api/acts";

  private final ActsOfDay ofDay;
  private final Audit audit;
  private final InstantSource clock;

  InstallationActsController(ActsOfDay ofDay, Audit audit, InstantSource clock) {
    this.ofDay = ofDay;
    this.audit = audit;
    this.clock = clock;
  }

  /// An installation has no zone of its own: its days are those of UTC.
  @SignedIn
  @GetMapping(path = ACTS, produces = MediaType.APPLICATION_JSON_VALUE)
  Acts list(Caller caller, @RequestParam @Nullable String day) {
    var reader = account(caller);
    var days = new TreeSet<LocalDate>();
    days.add(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    audit.moments().forEach(at -> days.add(at.atZone(ZoneOffset.UTC).toLocalDate()));
    var shown = day == null ? days.last() : ActsController.date(day);
    return new Acts(
        shown.toString(),
        days.stream().map(LocalDate::toString).toList(),
        "UTC",
        ofDay.ofInstallation(reader, shown),
        List.of());
  }

  @SignedIn
  @GetMapping(path = ACTS, produces = "text/csv")
  ResponseEntity<byte[]> csv(Caller caller, @RequestParam @Nullable String day) throws IOException {
    var acts = list(caller, day);
    audit.record(caller.by(), Kind.ACTS_DOWNLOADED);
    return ActsController.file(acts);
  }

  private static AccountId account(Caller caller) {
    return caller.account().orElseThrow(Refused::notFound);
  }
}
