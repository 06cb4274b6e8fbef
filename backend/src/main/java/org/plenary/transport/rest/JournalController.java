package org.plenary.transport.rest;

import org.plenary.identity.Operation;
import org.plenary.ids.SessionKey;
import org.plenary.journal.Journal;
import org.plenary.journal.Verification;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.ScheduledSession;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Lets organizers check that a journal is as it was written.
@RestController
final class JournalController {

  private final Journal journal;
  private final Schedule schedule;

  JournalController(Journal journal, Schedule schedule) {
    this.journal = journal;
    this.schedule = schedule;
  }

  @Needs(Operation.JOURNAL_VERIFY)
  @GetMapping("/api/workshops/{workshop}/sessions/{session}/journal/verify")
  Verification verify(Caller caller, @PathVariable String session) {
    return SessionKey.parse(session)
        .flatMap(key -> schedule.find(caller.workshop().id(), key))
        .map(ScheduledSession::id)
        .map(journal::verify)
        .orElseThrow(Refused::notFound);
  }
}
