package org.plenary.workshop;

import java.util.List;
import org.plenary.rules.Text;
import org.plenary.session.Register;

/// What remains of a session that the plan has no more: its key and its time.
final class Vanished {

  private Vanished() {}

  static Register.Programme programme(ScheduledSession session, Workshop workshop) {
    var planned = workshop.plan().workshop();
    var local = session.startsAt().atZone(planned.timezone());
    return new Register.Programme(
        session.key(),
        Text.of(planned.languages().getFirst(), session.key().value()),
        local.toLocalDate(),
        local.toLocalTime(),
        session.startsAt(),
        0,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
